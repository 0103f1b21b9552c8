import "./fonts.css";

/** Gets the fonts of `fonts.css` ready before cells are drawn: what is drawn once is not drawn anew for a font. */
export async function loadFonts(fonts: FontFaceSet): Promise<void> {
  // One that the system has no substitute for fails, and the browser's own choice stands.
  await Promise.allSettled([...fonts].map((face) => face.load()));
}
