package org.whence.adapter.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Arabic as it is written, for fonts whose own rules are not carried out: each letter in the form that its
/// neighbours call for, lam and alef as one sign; and text from right to left turned round for a pen that
/// moves to the right.
///
/// The forms are the presentation forms of the Unicode Standard (blocks FB50 and FE70), which hold the
/// letters of Arabic, Persian, Urdu and Uyghur; other letters of the script stay as they are. What joins
/// what: the standard, chapter 9.2.
final class ArabicLetters implements BidiReorderer {

    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥⟨⟩";
    private static final Map<Integer, int[]> FORMS = forms();
    /// Lam with each alef, alone; one further on with a letter before it.
    private static final Map<Integer, Integer> LAM_WITH =
            Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);

    /// Alone, at the end, at the beginning, in the middle of joined letters; 0 where a letter has no such
    /// form. The names of the forms say which they are.
    private static Map<Integer, int[]> forms() {
        var forms = new HashMap<Integer, int[]>();
        var kinds = new String[] {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
        IntStream.concat(IntStream.range(0xFB50, 0xFC00), IntStream.range(0xFE80, 0xFEF5))
                .filter(Character::isDefined)
                .forEach(form -> {
                    var name = String.valueOf(Character.getName(form));
                    var letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                    for (var kind = 0; kind < kinds.length; kind++) {
                        if (name.endsWith(kinds[kind]) && letter.codePointCount(0, letter.length()) == 1) {
                            forms.computeIfAbsent(letter.codePointAt(0), _ -> new int[kinds.length])[kind] = form;
                        }
                    }
                });
        return Map.copyOf(forms);
    }

    @Override
    public String shapeText(String text) {
        var points = text.codePoints().toArray();
        var out = new StringBuilder(text.length());
        for (var at = 0; at < points.length; at++) {
            var forms = FORMS.get(points[at]);
            var next = next(points, at);
            var ligature = points[at] == LAM && next >= 0 ? LAM_WITH.get(points[next]) : null;
            var before = joinsOn(previous(points, at), points);
            if (ligature != null) {
                out.appendCodePoint(before ? ligature + 1 : ligature);
                for (var mark = at + 1; mark < next; mark++) {
                    out.appendCodePoint(points[mark]);
                }
                at = next;
            } else if (forms == null) {
                out.appendCodePoint(points[at]);
            } else {
                out.appendCodePoint(form(points[at], forms, before && forms[1] != 0, joinsBack(next, points)));
            }
        }
        return out.toString();
    }

    private static int form(int letter, int[] forms, boolean before, boolean after) {
        var joinsAfter = after && forms[2] != 0;
        var kind = before ? joinsAfter ? 3 : 1 : joinsAfter ? 2 : 0;
        return forms[kind] == 0 ? letter : forms[kind];
    }

    /// Whether what stands there joins the letter after it.
    private static boolean joinsOn(int at, int[] points) {
        return at >= 0 && (points[at] == TATWEEL || points[at] == JOINER || has(points[at], 2));
    }

    /// Whether what stands there joins the letter before it.
    private static boolean joinsBack(int at, int[] points) {
        return at >= 0 && (points[at] == TATWEEL || points[at] == JOINER || has(points[at], 1));
    }

    private static boolean has(int letter, int kind) {
        var forms = FORMS.get(letter);
        return forms != null && forms[kind] != 0;
    }

    private static int next(int[] points, int at) {
        for (var next = at + 1; next < points.length; next++) {
            if (!isMark(points[next])) {
                return next;
            }
        }
        return -1;
    }

    private static int previous(int[] points, int at) {
        for (var previous = at - 1; previous >= 0; previous--) {
            if (!isMark(points[previous])) {
                return previous;
            }
        }
        return -1;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    /// A mark comes before the letter that it belongs to: it takes no room, and is drawn over what comes after it.
    @Override
    public String reorderRTLTextToLTR(String text) {
        var points = text.codePoints().toArray();
        var out = new StringBuilder(text.length());
        for (var at = points.length - 1; at >= 0; at--) {
            out.appendCodePoint(mirrored(points[at]));
        }
        return out.toString();
    }

    private static int mirrored(int point) {
        var at = MIRRORED.indexOf(point);
        return at < 0 ? point : MIRRORED.codePointAt(at ^ 1);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
