package org.whence.adapter.report;

import java.text.Bidi;

/// The directions of a text, as markup. What the renderer of pages cannot do inside of a line, order
/// several runs from right to left, is given to it as boxes of their own, each of one direction; browsers
/// show the same.
final class Directions {

    private static final String BOX = "<bdi class=\"rtl\" dir=\"rtl\">";
    private static final String END = "</bdi>";

    private Directions() {}

    /// The text as an isolate in its own direction.
    static String inline(String text) {
        var bidi = of(text);
        return bidi.getBaseLevel() == 1 && bidi.getRunCount() > 1
                ? BOX + Markup.escaped(text) + END
                : "<bdi dir=\"auto\">" + turned(text) + END;
    }

    /// The text as an isolate from left to right.
    static String leftToRight(String text) {
        return "<bdi dir=\"ltr\">" + turned(text, new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT)) + END;
    }

    /// The text for an element that takes its direction from it.
    static String turned(String text) {
        return turned(text, of(text));
    }

    private static String turned(String text, Bidi bidi) {
        if (bidi.getBaseLevel() == 1 || bidi.isLeftToRight()) {
            return Markup.escaped(text);
        }
        var out = new StringBuilder();
        for (var run = 0; run < bidi.getRunCount(); ) {
            var next = run + 1;
            while (bidi.getRunLevel(run) > 0 && next < bidi.getRunCount() && bidi.getRunLevel(next) > 0) {
                next++;
            }
            var part = Markup.escaped(text.substring(bidi.getRunStart(run), bidi.getRunLimit(next - 1)));
            out.append(next - run > 1 ? BOX + part + END : part);
            run = next;
        }
        return out.toString();
    }

    private static Bidi of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }
}
