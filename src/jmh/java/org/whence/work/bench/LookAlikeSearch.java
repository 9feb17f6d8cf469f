package org.whence.work.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;
import org.whence.core.sample.Image;

/// How many false matches there are among made-up pages that look like each other, and between them and photographs.
///
/// `LookAlikeSearch COUNT [FOLDER]`: so many pages, and the pictures of a folder.
final class LookAlikeSearch {

    private static final int MOST_SIDE = 1_280;

    private LookAlikeSearch() {}

    public static void main(String[] arguments) throws IOException {
        var from = System.nanoTime();
        var count = Integer.parseInt(arguments[0]);
        var measure = new MeasureLookAlikes();
        measure.pages(count);
        var names = new HashMap<MediaId, String>();
        if (arguments.length > 1) {
            try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
                for (var file : files.sorted().toList()) {
                    names.put(measure.add(image(file)), file.getFileName().toString());
                }
            }
        }
        var outcome = measure.run();
        var pages = outcome.matches().stream()
                .filter(match -> !names.containsKey(match.media()) || !names.containsKey(match.other()))
                .toList();
        System.out.printf(
                "%d pages and %d photographs, %d pairs compared: %d matches with a page, %d between photographs, %d leads; %.0f s%n",
                count,
                names.size(),
                outcome.pairs(),
                pages.size(),
                outcome.matches().size() - pages.size(),
                outcome.leads(),
                (System.nanoTime() - from) / 1e9);
        outcome.matches().forEach(match -> System.out.println(describe(match, names)));
    }

    private static String describe(Match match, Map<MediaId, String> names) {
        return name(match.media(), names) + " " + name(match.other(), names) + " " + match.relation() + " "
                + match.evidence() + " " + match.here() + " " + match.there();
    }

    private static String name(MediaId media, Map<MediaId, String> names) {
        return names.getOrDefault(media, "page " + (Integer.parseInt(media.hex(), 48, 64, 16) - 1));
    }

    private static Image image(Path file) throws IOException {
        var read = ImageIO.read(file.toFile());
        var step = Math.max(1, Math.ceilDiv(Math.max(read.getWidth(), read.getHeight()), MOST_SIDE));
        var width = read.getWidth() / step;
        var height = read.getHeight() / step;
        var rgb = new byte[3 * width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var colour = read.getRGB(step * x, step * y);
                for (var channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * width + x) + channel] = (byte) (colour >> 16 - 8 * channel);
                }
            }
        }
        return new Image(width, height, rgb);
    }
}
