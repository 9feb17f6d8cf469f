package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;
import org.whence.core.index.DeadLeaves;

/// Pages that look like each other and show different things: screens of one app, chats, captioned pictures, posters.
/// What is drawn around the pictures is the same on all pages of a sort, the words are of one small vocabulary and the
/// letters of one alphabet; no picture is on two pages. So every match between two of them is false.
public final class LookAlikes {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 1440;
    private static final int MARGIN = 32;

    private static final String[] WORDS = ("when you find the same picture in an old article from years ago and nobody"
                    + " checked it breaking share before they delete this city water night help police crowd fire 2016 now"
                    + " video seen here yesterday border hospital 400 people today live source unknown please send more")
            .split(" ");

    private LookAlikes() {}

    /// One of them; equal numbers give equal pages. Four sorts take turns, each light and dark.
    public static Image page(int number) {
        var random = new Random(7_919L * number + 3);
        var look =
                number / 4 % 2 == 0 ? new Look(0xFFFFFF, 0x16181C, 0xE7EBF0) : new Look(0x15171B, 0xE6E8EB, 0x2A2F36);
        return switch (number % 4) {
            case 0 -> post(number, look, random);
            case 1 -> chat(look, random);
            case 2 -> captioned(number, look, random);
            default -> poster(look, random);
        };
    }

    /// The colours of a page, its letters and its bubbles.
    private record Look(int page, int ink, int faint) {}

    /// A post in an app, in the middle of which a picture is shown.
    private static Image post(int number, Look look, Random random) {
        var canvas = screen(look);
        canvas.ellipse(68, 130, 36, 36, of(0x4C7FB8));
        Lettering.write(canvas, "A Reporter", 124, 104, 24, of(look.ink()));
        Lettering.write(canvas, 1 + random.nextInt(9) + "h ago", 124, 144, 18, of(0x8A9099));
        lines(canvas, random, 200, 2, 22, of(look.ink()));
        for (var button = 0; button < 4; button++) {
            canvas.ellipse(90 + 180 * button, 1340, 24, 24, of(0x8A9099));
            canvas.rectangle(76 + 180 * button, 1336, 28, 8, of(look.page()));
        }
        var picture = picture(number, WIDTH, 360 + random.nextInt(500), random);
        var top = 290;
        var page = picture.on(canvas.image(), 0, top);
        var below = new Canvas(WIDTH, 60);
        below.fill(of(look.page()));
        Lettering.write(below, random.nextInt(999) + " replies", MARGIN, 20, 20, of(0x8A9099));
        return below.image().on(page, 0, top + picture.height() + 10);
    }

    /// A talk of two in bubbles.
    private static Image chat(Look look, Random random) {
        var canvas = screen(look);
        canvas.rectangle(0, 80, WIDTH, 80, of(look.faint()));
        canvas.ellipse(60, 120, 28, 28, of(0x5FA777));
        Lettering.write(canvas, "Channel B", 110, 108, 24, of(look.ink()));
        for (var top = 190; top < HEIGHT - 240; ) {
            var rows = 1 + random.nextInt(4);
            var isMine = random.nextBoolean();
            var high = 34 * rows + 30;
            canvas.rectangle(isMine ? 180 : 24, top, 516, high, of(isMine ? 0x3D6FA5 : look.faint()));
            var ink = of(isMine ? 0xFFFFFF : look.ink());
            for (var row = 0; row < rows; row++) {
                Lettering.write(canvas, words(random, 470, 20), isMine ? 200 : 44, top + 16 + 34 * row, 20, ink);
            }
            top += high + 22;
        }
        canvas.rectangle(24, HEIGHT - 110, WIDTH - 48, 64, of(look.faint()));
        Lettering.write(canvas, "Message", 48, HEIGHT - 90, 22, of(0x8A9099));
        return canvas.image();
    }

    /// A picture with words above and below.
    private static Image captioned(int number, Look look, Random random) {
        var picture = picture(number, 800, 420 + random.nextInt(240), random);
        var bar = 130;
        var isBelow = random.nextBoolean();
        var canvas = new Canvas(800, picture.height() + (isBelow ? 2 : 1) * bar);
        canvas.fill(of(look.page()));
        lines(canvas, random, 24, 2, 34, of(look.ink()));
        if (isBelow) {
            lines(canvas, random, bar + picture.height() + 24, 2, 34, of(look.ink()));
        }
        return picture.on(canvas.image(), 0, bar);
    }

    /// Nothing but lettering, large and small.
    private static Image poster(Look look, Random random) {
        var canvas = screen(look);
        canvas.rectangle(0, 90, WIDTH, 110, of(0xB03A2E));
        Lettering.write(canvas, "Breaking news", MARGIN, 122, 46, of(0xFFFFFF));
        lines(canvas, random, 240, 4, 54, of(look.ink()));
        canvas.rectangle(MARGIN, 600, WIDTH - 2 * MARGIN, 4, of(0x8A9099));
        lines(canvas, random, 640, 16, 20, of(look.ink()));
        return canvas.image();
    }

    /// A screen with what every screen has at its edges.
    private static Canvas screen(Look look) {
        var canvas = new Canvas(WIDTH, HEIGHT);
        canvas.fill(of(look.page()));
        Lettering.write(canvas, "12:41", MARGIN, 20, 24, of(look.ink()));
        canvas.rectangle(630, 20, 56, 26, of(look.ink()));
        canvas.rectangle(634, 24, 30, 18, of(look.page()));
        canvas.rectangle(250, HEIGHT - 20, 220, 8, of(look.ink()));
        return canvas;
    }

    private static void lines(Canvas canvas, Random random, double top, int count, double size, Canvas.Paint ink) {
        for (var line = 0; line < count; line++) {
            var words = words(random, canvas.width - 2 * MARGIN, size);
            Lettering.write(canvas, words, MARGIN, top + 1.6 * size * line, size, ink);
        }
    }

    /// As many words as fit.
    private static String words(Random random, double width, double size) {
        var words = "";
        for (var next = word(random); Lettering.width(words + next, size) <= width; next = word(random)) {
            words += next + " ";
        }
        return words.isEmpty() ? "now" : words;
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /// A picture of its own, in two colours.
    private static Image picture(int number, int width, int height, Random random) {
        var plane = DeadLeaves.plane(width, height, 50_000L + number);
        var dark = random.nextInt(1 << 24) & 0x3F3F3F;
        var light = random.nextInt(1 << 24) | 0xC0C0C0;
        var rgb = new byte[3 * width * height];
        for (var pixel = 0; pixel < width * height; pixel++) {
            var colour = Canvas.mix(dark, light, plane.samples()[pixel] / 255);
            for (var channel = 0; channel < 3; channel++) {
                rgb[3 * pixel + channel] = (byte) (colour >> 16 - 8 * channel);
            }
        }
        return new Image(width, height, rgb);
    }
}
