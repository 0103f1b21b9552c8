import { normalName } from "../../engine/scorecard/normal-name";
import { copied } from "./problem-list";
import type { FileCells } from "./file-cells";
import type { Filter } from "./import-model";

/** Whether a row counts. */
export type RowTest = (cells: readonly string[]) => boolean;

/** All of the filters at once; rows pass where there are none. A column that the file lacks lets nothing pass. */
export function rowTest(filters: readonly Filter[], file: FileCells): RowTest {
  const tests = filters.map((filter) => testOf(filter, file));
  if (tests.length === 0) return () => true;
  return (cells) => tests.every((test) => test(cells));
}

function testOf(filter: Filter, file: FileCells): RowTest {
  const place = file.place(filter.column);
  if (place < 0) return () => false;
  const { test } = filter;
  if (test === "is" || test === "is-not") {
    const wanted = new Set(alternatives(filter.value));
    const isWanted = remembered((text) => wanted.has(normalName(text)));
    return (cells) => isWanted(cells[place] ?? "") === (test === "is");
  }
  if (test === "contains") {
    const wanted = alternatives(filter.value);
    const isWanted = remembered((text) => wanted.some((part) => normalName(text).includes(part)));
    return (cells) => isWanted(cells[place] ?? "");
  }
  const least = test === "at-most" ? null : filter.value;
  const most = test === "at-most" ? filter.value : test === "between" ? (filter.to ?? "") : null;
  return within(place, least, most, file);
}

const MOST_TEXTS = 500;

/** The same answers, each worked out once: the words of a status column are few. */
function remembered(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_TEXTS) known.clear();
    const now = answer(text);
    known.set(copied(text), now);
    return now;
  };
}

function alternatives(value: string): readonly string[] {
  return value.split("|").map((part) => normalName(part.trim()));
}

/** Numbers are compared with numbers, dates with dates; what is neither lies in no range. */
function within(place: number, least: string | null, most: string | null, file: FileCells): RowTest {
  const low = least === null ? null : limitOf(least, file);
  const high = most === null ? null : limitOf(most, file);
  const isDate = [low, high].some((limit) => limit?.date === true);
  return (cells) => {
    const text = (cells[place] ?? "").trim();
    const value = isDate ? (file.date(text)?.start ?? null) : file.number(text);
    if (typeof value !== "number") return false;
    return (low === null || value >= low.value) && (high === null || value <= high.value);
  };
}

/** A limit as it was typed: a number in the file's way or plainly, else a date; nothing is within what is neither. */
function limitOf(text: string, file: FileCells): { readonly value: number; readonly date: boolean } {
  const trimmed = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed) && !/^\d{8}$/.test(trimmed))
    return { value: Number(trimmed), date: false };
  const date = file.date(trimmed);
  if (date) return { value: date.start, date: true };
  const number = file.number(trimmed);
  return { value: typeof number === "number" ? number : Number.NaN, date: false };
}
