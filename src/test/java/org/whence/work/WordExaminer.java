package org.whence.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.ExaminerException;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.media.Dimensions;
import org.whence.core.record.MediaId;
import org.whence.support.PlainExamination;

/// Takes every file for a picture whose fingerprint follows from its first word alone: equal first words are near
/// copies, `word+40+7` is 40 bits from `word`, chosen by 7. While it is `away` it examines nothing.
public final class WordExaminer implements Examiner {

    public final AtomicInteger asked = new AtomicInteger();
    public volatile boolean away;

    @Override
    public Examined examine(MediaId media, Path file, String name) {
        if (away) {
            throw new ExaminerException("There is no examiner");
        }
        asked.incrementAndGet();
        try {
            return new Examined(picture(media, Files.readString(file).split(" ")[0]), List.of(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Examination picture(MediaId media, String word) {
        var parts = word.split("\\+");
        var random = new Random(parts[0].hashCode());
        var hash = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        if (parts.length == 3) {
            hash = away(hash, Integer.parseInt(parts[1]), new Random(Integer.parseInt(parts[2])));
        }
        var upright = hash;
        var forms = java.util.stream.Stream.of(Orientation.values())
                .map(each -> each.ordinal() == 0
                        ? upright
                        : new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()))
                .toList();
        return PlainExamination.of(media)
                .size(new Dimensions(640, 480))
                .picture(new PictureFingerprint(forms, 100))
                .made();
    }

    private static PdqHash away(PdqHash from, int bits, Random random) {
        var flipped = new long[4];
        random.ints(0, PdqHash.BITS).distinct().limit(bits).forEach(bit -> flipped[bit / 64] ^= 1L << bit);
        return new PdqHash(
                from.w0() ^ flipped[0], from.w1() ^ flipped[1], from.w2() ^ flipped[2], from.w3() ^ flipped[3]);
    }

    @Override
    public String sandbox() {
        return "process only";
    }
}
