package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.of;

/// What becomes of a picture on its way from phone to phone.
final class Circulation {

    private Circulation() {}

    /// A bar of a tenth of the height below the picture, with words in it.
    static Image captioned(Image image, String words) {
        var bar = image.height() / 10;
        var canvas = new Canvas(image.width(), image.height() + bar);
        canvas.fill(of(0x0A0A0A));
        var size = bar * 0.42;
        Lettering.write(
                canvas,
                words,
                (image.width() - Lettering.width(words, size)) / 2,
                image.height() + bar * 0.3,
                size,
                of(0xFFFFFF));
        return image.on(canvas.image(), 0, 0);
    }

    /// Words in a corner of the picture itself.
    static Image stamped(Image image, String words) {
        var canvas = new Canvas(image.width(), image.height());
        canvas.fill((x, y) -> 0xFF000000 | image.at((int) x, (int) y));
        var size = image.height() * 0.035;
        var x = image.width() - Lettering.width(words, size) - size;
        Lettering.write(
                canvas,
                words,
                x + 2,
                image.height() - 2.2 * size + 2,
                size,
                of(0x000000).thin(0.6));
        Lettering.write(
                canvas,
                words,
                x,
                image.height() - 2.2 * size,
                size,
                of(0xFFFFFF).thin(0.85));
        return canvas.image();
    }

    /// The screen of a phone that shows the picture in a post.
    static Image onPhone(Image image, String account, String words) {
        var canvas = new Canvas(720, 1440);
        canvas.fill(of(0x15171B));
        var ink = of(0xE6E8EB);
        Lettering.write(canvas, "23:41", 32, 20, 24, ink);
        canvas.rectangle(630, 20, 56, 26, ink);
        canvas.ellipse(68, 130, 36, 36, of(0x4C7FB8));
        Lettering.write(canvas, account, 124, 104, 24, ink);
        Lettering.write(canvas, "2H AGO", 124, 144, 18, of(0x8A9099));
        Lettering.write(canvas, words, 32, 200, 20, ink);
        for (var i = 0; i < 4; i++) {
            canvas.ellipse(90 + 180 * i, 1340, 24, 24, of(0x8A9099));
        }
        canvas.rectangle(250, 1410, 220, 8, ink);
        var shown = image.scaled(720, 720 * image.height() / image.width());
        return shown.on(canvas.image(), 0, 270);
    }
}
