/** Rows of an import file as a source would send them. */
export function row(sourceId: string, title: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    source: 'board',
    source_id: sourceId,
    title,
    company: 'Công ty Thử Nghiệm',
    location_text: 'Đông Hà, Quảng Trị',
    ...more,
  });
}

export async function* linesOf(...lines: string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
