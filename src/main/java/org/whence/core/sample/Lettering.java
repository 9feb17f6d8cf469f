package org.whence.core.sample;

import java.util.Locale;
import java.util.Map;

/// Capital letters, digits and a few signs drawn with strokes, for captions and the screens of phones.
///
/// Each glyph is polylines on a grid 4 wide and 6 high, `x y` digit by digit, strokes apart by blanks: `A` is
/// `062046 1434`: up, down, and the bar.
final class Lettering {

    private static final double GRID_WIDTH = 5.6;
    private static final double GRID_HEIGHT = 6;

    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('A', "062046 1434"),
            Map.entry('B', "06003041423303 3344453606"),
            Map.entry('C', "4130100105163645"),
            Map.entry('D', "06003041453606"),
            Map.entry('E', "40000646 0333"),
            Map.entry('F', "400006 0333"),
            Map.entry('G', "41301001051636454323"),
            Map.entry('H', "0006 4046 0343"),
            Map.entry('I', "2026"),
            Map.entry('J', "4045361605"),
            Map.entry('K', "0006 400346"),
            Map.entry('L', "000646"),
            Map.entry('M', "0600234046"),
            Map.entry('N', "06004640"),
            Map.entry('O', "100105163645413010"),
            Map.entry('P', "06003041423303"),
            Map.entry('Q', "100105163645413010 2546"),
            Map.entry('R', "06003041423303 2346"),
            Map.entry('S', "413010010213334445361605"),
            Map.entry('T', "0040 2026"),
            Map.entry('U', "000516364540"),
            Map.entry('V', "002640"),
            Map.entry('W', "0016233640"),
            Map.entry('X', "0046 4006"),
            Map.entry('Y', "002340 2326"),
            Map.entry('Z', "00400646"),
            Map.entry('0', "100105163645413010 0541"),
            Map.entry('1', "112026 1636"),
            Map.entry('2', "01103041420646"),
            Map.entry('3', "01103041423323 334445361605"),
            Map.entry('4', "36300444"),
            Map.entry('5', "400003334445361605"),
            Map.entry('6', "4030100105163645443303"),
            Map.entry('7', "004016"),
            Map.entry('8', "100102133342413010 130405163645443313"),
            Map.entry('9', "0616364541301001021343"),
            Map.entry(':', "2122 2425"),
            Map.entry('.', "2526"),
            Map.entry(',', "2516"),
            Map.entry('-', "1333"),
            Map.entry('!', "2023 2526"),
            Map.entry('@', "3424234142 3424 4441301001051636"),
            Map.entry('/', "0640"));

    private Lettering() {}

    /// How wide the text is, in pixels, where letters are `size` high.
    static double width(String text, double size) {
        return text.length() * size * GRID_WIDTH / GRID_HEIGHT;
    }

    /// Writes with the upper left corner of the first letter at `x`, `y`.
    static void write(Canvas canvas, String text, double x, double y, double size, Canvas.Paint paint) {
        var unit = size / GRID_HEIGHT;
        for (var letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            for (var stroke : GLYPHS.getOrDefault(letter, "").split(" ")) {
                stroke(canvas, stroke, x, y, unit, paint);
            }
            x += unit * GRID_WIDTH;
        }
    }

    private static void stroke(Canvas canvas, String stroke, double x, double y, double unit, Canvas.Paint paint) {
        for (var i = 0; i + 3 < stroke.length(); i += 2) {
            var x0 = x + unit * (stroke.charAt(i) - '0');
            var y0 = y + unit * (stroke.charAt(i + 1) - '0');
            var x1 = x + unit * (stroke.charAt(i + 2) - '0');
            var y1 = y + unit * (stroke.charAt(i + 3) - '0');
            canvas.line(x0, y0, x1, y1, unit * 0.9, paint);
            canvas.ellipse(x1, y1, unit * 0.45, unit * 0.45, paint);
            canvas.ellipse(x0, y0, unit * 0.45, unit * 0.45, paint);
        }
    }
}
