import { passes, type Budget, type Figure } from './figure';

const HEADINGS = ['row', 'what', 'colleagues', 'ours', 'floor', 'ratio', 'budget', ''] as const;

/** One line a figure, in the order of the rows. */
export function tableOf(figures: readonly Figure[]): readonly (readonly string[])[] {
  const sorted = [...figures].sort((a, b) => a.row - b.row); // stable: sizes stay in their order
  return [HEADINGS, ...sorted.map(cellsOf)];
}

export function asText(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function asMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellsOf(figure: Figure): readonly string[] {
  const { row, what, size, unit, ours, floor, budget } = figure;
  return [
    String(row),
    what,
    size === null ? '' : size.toLocaleString('en'),
    `${amount(ours)} ${unit}`,
    floor === null ? '–' : `${amount(floor)} ${unit}`,
    floor === null ? '–' : `${(ours / floor).toFixed(2)}×`,
    budgetText(budget, unit),
    passes(figure) ? 'pass' : 'FAIL',
  ];
}

function budgetText({ kind, most }: Budget, unit: Figure['unit']): string {
  if (kind === 'ratio') return `${most.toFixed(2)}×`;
  return kind === 'over-floor' ? `floor + ${most} ${unit}` : `${most} ${unit}`;
}

function amount(value: number): string {
  return Math.abs(value) < 20 ? value.toFixed(1) : value.toFixed(0);
}
