package org.whence.core.casefile;

/// Rows of CSV (RFC 4180) that no spreadsheet takes for formulas: every cell is quoted, and one that a
/// spreadsheet would calculate begins with an apostrophe.
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /// A row with its line end.
    public static String row(String... cells) {
        var row = new StringBuilder();
        for (var cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(cell(cell));
        }
        return row.append("\r\n").toString();
    }

    private static String cell(String text) {
        var first = text.stripLeading();
        var safe = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0
                        || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
