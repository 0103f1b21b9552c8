// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useState } from "react";
import { CommentDeskProvider, useNewCommentDesk } from "../../src/taskpane/comment-desk";
import { KpiComments } from "../../src/taskpane/KpiComments";
import type { KpiComment, ScorecardPort } from "../../src/taskpane/port";
import type { ScoredKpi } from "../../src/engine/scorecard/model";
import { loadLanguage } from "../../src/words/say";
import { WordsProvider, paneWords } from "../../src/taskpane/pane-words";
import { WorkbookFault } from "../../src/workbook/faults";
import { fixturePort, report } from "./fixtures/fixture-port";
import { sampleScorecard } from "./fixtures/sample-scorecard";
import "./fixtures/show-pane";

const [onTrack, atRisk, offTrack, noData] = sampleScorecard.kpis as [
  ScoredKpi,
  ScoredKpi,
  ScoredKpi,
  ScoredKpi,
];

const earlier: KpiComment = {
  kpi: offTrack.kpi.name,
  entity: null,
  period: { start: 45689, end: 45716 },
  periodText: "February 2025",
  status: "At risk",
  comment: "Backlog after the move",
  response: "Two temps until Easter",
  who: "B. Costa",
  writtenOn: 45720,
};
const current: KpiComment = {
  ...earlier,
  period: { start: 45717, end: 45747 },
  periodText: "March 2025",
  comment: "Still behind",
  response: "",
};

const last = report();

function Page({ port, scored }: { readonly port: ScorecardPort; readonly scored: ScoredKpi }) {
  const desk = useNewCommentDesk(port, "group", last);
  const [open, setOpen] = useState(true);
  return (
    <CommentDeskProvider value={desk}>
      <button onClick={() => setOpen(!open)}>toggle</button>
      {open && <KpiComments scored={scored} />}
    </CommentDeskProvider>
  );
}

function show(scored: ScoredKpi, answers: Partial<ScorecardPort> = {}) {
  const fixture = fixturePort(answers);
  render(<Page port={fixture.port} scored={scored} />);
  return fixture;
}

const happened = () => screen.findByLabelText<HTMLTextAreaElement>("What happened");
const saveButton = () => screen.getByRole("button", { name: "Save comment" });
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe("a KPI that is not on track", () => {
  it.each([atRisk, offTrack])(
    "asks what happened and what is done, and saves both with the name",
    async (scored) => {
      const { called } = show(scored);
      write(await happened(), "Two orders slipped");
      write(screen.getByLabelText("What we do about it"), "Weekly call");
      write(screen.getByLabelText("Your name"), " A. Ferreira ");
      fireEvent.click(saveButton());
      expect(await screen.findByText(/^Saved in the workbook/)).toBeTruthy();
      expect(called("saveComment").map(({ args }) => args)).toEqual([
        [
          "group",
          {
            kpi: scored.kpi.name,
            entity: null,
            period: sampleScorecard.period,
            status: scored.status,
            comment: "Two orders slipped",
            response: "Weekly call",
            who: "A. Ferreira",
          },
        ],
      ]);
      expect(screen.queryByLabelText("Your name")).toBeNull();
      expect((await happened()).value).toBe("Two orders slipped");
    },
  );

  it("cannot save nothing, or what is saved already", async () => {
    const { called } = show(offTrack, { comments: async () => ({ current, others: [] }) });
    const field = await happened();
    expect(field.value).toBe("Still behind");
    expect(saveButton().getAttribute("aria-disabled")).toBe("true");
    write(field, "Still behind  ");
    fireEvent.click(saveButton());
    write(field, "   ");
    fireEvent.click(saveButton());
    expect(called("saveComment")).toEqual([]);
    write(field, "Nearly there");
    fireEvent.click(saveButton());
    await waitFor(() => expect(called("saveComment")).toHaveLength(1));
  });

  it("keeps the text and says why when it cannot be saved, then saves it", async () => {
    let fails = true;
    const { called } = show(offTrack, {
      saveComment: async () => {
        if (fails) throw new WorkbookFault("sheets.comments.protected", { sheet: "Comments" });
        return { current, others: [] };
      },
    });
    write(await happened(), "Still behind");
    fireEvent.click(saveButton());
    const alert = await screen.findByText(/The sheet Comments is protected\..*your text is still here/);
    expect(alert).toBeTruthy();
    expect((await happened()).value).toBe("Still behind");
    fails = false;
    fireEvent.click(saveButton());
    expect(await screen.findByText(/^Saved in the workbook/)).toBeTruthy();
    expect(screen.queryByText(/is protected/)).toBeNull();
    expect(called("saveComment")).toHaveLength(2);
  });

  it("keeps a draft and the name while another page is looked at", async () => {
    show(offTrack);
    write(await happened(), "Half a thou");
    write(screen.getByLabelText("Your name"), "B. Costa");
    fireEvent.click(screen.getByText("toggle"));
    expect(screen.queryByLabelText("What happened")).toBeNull();
    fireEvent.click(screen.getByText("toggle"));
    expect((await happened()).value).toBe("Half a thou");
    expect(screen.getByLabelText<HTMLInputElement>("Your name").value).toBe("B. Costa");
  });

  it("shows what was written on other periods, by whom and when", async () => {
    show(offTrack, { comments: async () => ({ current: null, others: [earlier] }) });
    const list = await screen.findByRole("list", { name: "Comments on other periods" });
    expect(within(list).getByText("February 2025 · At risk")).toBeTruthy();
    expect(within(list).getByText("Backlog after the move")).toBeTruthy();
    expect(within(list).getByText("→ Two temps until Easter")).toBeTruthy();
    expect(within(list).getByText("B. Costa · Mar 4, 2025")).toBeTruthy();
  });

  it("says why comments could not be read, and tries again", async () => {
    let fails = true;
    show(offTrack, {
      comments: async () => {
        if (fails) throw new WorkbookFault("sheets.fault.connection");
        return { current, others: [] };
      },
    });
    expect(await screen.findByText(/^Excel did not answer/)).toBeTruthy();
    expect(screen.queryByLabelText("What happened")).toBeNull();
    fails = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect((await happened()).value).toBe("Still behind");
  });
});

describe("any other KPI", () => {
  it.each([onTrack, noData])("asks for nothing", async (scored) => {
    const { called } = show(scored);
    await waitFor(() => expect(called("comments")).toHaveLength(1));
    expect(screen.queryByRole("heading", { name: "Comment" })).toBeNull();
  });

  it("shows what was written on it", async () => {
    show(onTrack, { comments: async () => ({ current: null, others: [earlier] }) });
    expect(await screen.findByText("Backlog after the move")).toBeTruthy();
    expect(screen.queryByLabelText("What happened")).toBeNull();
  });
});

it("speaks the pane's language", async () => {
  await loadLanguage("de");
  const { port } = fixturePort();
  render(
    <WordsProvider value={paneWords("de", "de-DE")}>
      <Page port={port} scored={offTrack} />
    </WordsProvider>,
  );
  expect(await screen.findByLabelText("Was geschehen ist")).toBeTruthy();
});
