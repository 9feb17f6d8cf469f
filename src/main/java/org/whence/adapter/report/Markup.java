package org.whence.adapter.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of XHTML that is well-formed and in which nothing that was written by others is markup. It is
/// made by the methods here and by nothing else.
record Markup(String html) {

    private static final int SHORT = 12;

    static final Markup NONE = new Markup("");

    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d[:.\\d]*( UTC)?");

    /// Our own words.
    static Markup text(String ours) {
        return new Markup(escaped(ours));
    }

    /// What somebody else wrote: set apart from the direction of the text around it (Unicode UAX 9,
    /// isolates), which it takes from its own first strong letter.
    static Markup said(String theirs) {
        return new Markup(Directions.inline(theirs));
    }

    /// The name of a file, a case or a person: from left to right, its ending last, whatever its letters.
    static Markup name(String theirs) {
        return new Markup(Directions.leftToRight(theirs));
    }

    /// A sentence of ours in which words of somebody else stand, or the source of a record, a name first: from left to
    /// right.
    static Markup sentence(String withTheirs) {
        return name(withTheirs);
    }

    /// Our own words about times, in which no line ends within a time of day.
    static Markup times(String ours) {
        return new Markup(CLOCK.matcher(escaped(ours)).replaceAll("<span class=\"clock\">$0</span>"));
    }

    /// What somebody else wrote, as a block of its own in its own direction; line breaks are kept.
    static Markup saidBlock(String classes, String theirs) {
        return new Markup("<div class=\"" + classes + "\" dir=\"auto\">"
                + theirs.strip().lines().map(Directions::turned).collect(Collectors.joining("<br/>")) + "</div>");
    }

    /// @param classes none where empty
    static Markup element(String tag, String classes, Markup... inside) {
        return new Markup("<" + tag + (classes.isEmpty() ? "" : " class=\"" + classes + "\"") + ">" + all(inside).html
                + "</" + tag + ">\n");
    }

    static Markup element(String tag, String classes, List<Markup> inside) {
        return element(tag, classes, inside.toArray(Markup[]::new));
    }

    /// An element that can be pointed at.
    static Markup named(String tag, String classes, String id, Markup... inside) {
        return new Markup("<" + tag + " class=\"" + classes + "\" id=\"" + escaped(id) + "\">" + all(inside).html + "</"
                + tag + ">\n");
    }

    /// A link within the report; there are no others.
    static Markup link(String id, Markup inside) {
        return new Markup("<a href=\"#" + escaped(id) + "\">" + inside.html + "</a>");
    }

    /// @param data the picture itself, as a `data:` address
    static Markup image(String classes, String data, String says) {
        return new Markup(
                "<img class=\"" + classes + "\" alt=\"" + escaped(says) + "\" src=\"" + escaped(data) + "\"/>");
    }

    /// A table of so few rows that it stands on one page is not torn apart: else its head would stand alone at the end
    /// of
    /// a page.
    ///
    /// @param rows each a `tr`
    static Markup table(List<String> columns, Stream<Markup> rows) {
        var all = rows.toList();
        return element(
                "table",
                all.size() <= SHORT ? "rows short" : "rows",
                element(
                        "thead",
                        "",
                        element(
                                "tr",
                                "",
                                columns.stream()
                                        .map(column -> element("th", "", text(column)))
                                        .toList())),
                element("tbody", "", Markup.all(all.stream())));
    }

    static Markup all(Markup... parts) {
        return new Markup(Arrays.stream(parts).map(Markup::html).collect(Collectors.joining()));
    }

    static Markup all(Stream<Markup> parts) {
        return new Markup(parts.map(Markup::html).collect(Collectors.joining()));
    }

    /// Escapes for text and attributes. What would not be seen, or would turn the text around it, is shown
    /// by its number; so is what XML cannot hold.
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(' ');
                default -> {
                    if (isHidden(point)) {
                        out.append("‹U+").append("%04X".formatted(point)).append('›');
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /// Whether a reader would not see that it is there.
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D; // joiners belong to words
            case Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
