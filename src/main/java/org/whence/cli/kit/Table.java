package org.whence.cli.kit;

import java.util.ArrayList;
import java.util.List;

/// A plain table: columns as wide as their widest cell, two blanks between, no lines. Cells of more than 60 characters
/// are cut, but not the last of a row, behind which nothing stands. They hold text from files and posts, so characters
/// that steer terminals or turn the direction of text are shown by their number.
public final class Table {

    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    public void row(String... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            var text = harmless(cell);
            row.add(row.size() == cells.length - 1 ? text : cut(text));
        }
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public List<String> lines() {
        var columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (var column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            if (column < row.size() - 1) {
                line.repeat(' ', widths[column] - length(row.get(column)) + 2);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return length(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /// The text with every control and direction character written as `\u202E`.
    public static String harmless(String text) {
        var harmless = new StringBuilder();
        text.codePoints().forEach(c -> {
            var type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                harmless.append(String.format("\\u%04X", c));
            } else {
                harmless.appendCodePoint(c);
            }
        });
        return harmless.toString();
    }
}
