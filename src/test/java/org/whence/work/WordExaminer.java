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
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Facts;
import org.whence.core.record.MediaId;

/// Takes every file for a picture whose fingerprint follows from its first word alone: equal first words are near
/// copies. While it is `away` it examines nothing.
final class WordExaminer implements Examiner {

    final AtomicInteger asked = new AtomicInteger();
    volatile boolean away;

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

    static Examination picture(MediaId media, String word) {
        var random = new Random(word.hashCode());
        var hash = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        var forms = java.util.stream.Stream.of(Orientation.values())
                .map(each -> each.ordinal() == 0
                        ? hash
                        : new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()))
                .toList();
        return new Examination(
                media,
                Examination.VERSION,
                "process only",
                Status.EXAMINED,
                null,
                "image/jpeg",
                MediaKind.IMAGE,
                new Dimensions(640, 480),
                null,
                null,
                new PictureFingerprint(forms, 100),
                PictureRegions.NONE,
                null,
                List.of(),
                List.of(),
                Facts.NONE,
                List.of(),
                null,
                null);
    }

    @Override
    public String sandbox() {
        return "process only";
    }
}
