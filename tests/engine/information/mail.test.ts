import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailtoLink } from "../../../src/engine/information/mailto-link";
import { parseMailbox } from "../../../src/engine/information/mailbox";

const anyText = fc
  .array(fc.constantFrom("a", " ", "&", "?", "=", "+", "%", "#", "\n", "\r\n", "é", "€", "😀", '"', "<", "'"))
  .map((characters) => characters.join(""));

describe("who an owner's cell names", () => {
  it.each([
    ["ana@example.org", "ana@example.org", "ana@example.org"],
    ["  Ana Lima <ana@example.org> ", "Ana Lima", "ana@example.org"],
    ['"Lima, Ana" <ana@example.org>', "Lima, Ana", "ana@example.org"],
    ["<ana@example.org>", "ana@example.org", "ana@example.org"],
    ["Jürgen Müller <j.müller@exämple.de>", "Jürgen Müller", "j.müller@exämple.de"],
    ["Ana Lima", "Ana Lima", null],
    ["CFO @ Group", "CFO @ Group", null],
    ["ana@localhost", "ana@localhost", null],
    ["ana@example.org, bo@example.org", "ana@example.org, bo@example.org", null],
    ["Ana <not an address>", "Ana <not an address>", null],
    ["", "", null],
  ])("%j", (owner, name, address) => {
    expect(parseMailbox(owner)).toEqual({ name, address });
  });
});

describe("mailto links", () => {
  it.each([
    // RFC 6068, section 6.1 and 6.2: the addresses and header fields of its examples.
    ["gorby%kremvax@example.com", "mailto:gorby%25kremvax@example.com"],
    ["unlikely?address@example.com", "mailto:unlikely%3Faddress@example.com"],
    ["Mike&family@example.org", "mailto:Mike%26family@example.org"],
  ])("encode %s as RFC 6068 does", (address, link) => {
    expect(mailtoLink(address, "hi", "")).toBe(`${link}?subject=hi&body=`);
  });

  it("part lines by %0D%0A, as in RFC 6068's example of two lines", () => {
    const link = mailtoLink("infobot@example.com", "current-issue", "send current-issue\nsend index");
    expect(link).toBe(
      "mailto:infobot@example.com?subject=current-issue&body=send%20current-issue%0D%0Asend%20index",
    );
  });

  it("encode characters beyond ASCII as UTF-8, as in RFC 6068's example of a coffee house", () => {
    expect(mailtoLink("user@example.org", "café", "")).toBe(
      "mailto:user@example.org?subject=caf%C3%A9&body=",
    );
  });

  it("leave the recipient empty where there is none", () => {
    expect(mailtoLink(null, "a", "b")).toBe("mailto:?subject=a&body=b");
  });

  it("are made of any text, and say it again", () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, body) => {
        const link = mailtoLink(null, subject, body);
        expect(link).toMatch(/^[\x21-\x7e]+$/);
        const fields = new URLSearchParams(link.slice("mailto:?".length));
        expect(fields.get("subject")).toBe(subject);
        expect(fields.get("body")?.replaceAll("\r\n", "\n")).toBe(body.replaceAll("\r\n", "\n"));
      }),
    );
  });

  it("replace half a surrogate pair, which no encoding knows", () => {
    expect(mailtoLink(null, "\ud83d", "")).toBe("mailto:?subject=%EF%BF%BD&body=");
  });
});
