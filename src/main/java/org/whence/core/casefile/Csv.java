package org.whence.core.casefile;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows of CSV (RFC 4180) that no spreadsheet takes for formulas: every cell is quoted, and one that a
/// spreadsheet would calculate begins with an apostrophe.
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /// A row with its line end.
    public static String row(String... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
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
