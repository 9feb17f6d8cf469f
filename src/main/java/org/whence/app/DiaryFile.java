package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whence.ui.kit.cover.ExposureDiary;

/// The exposure diary as a file of the home that only its owner can read: two times a line, and no word of what was
/// looked at. What is older than 30 days is dropped when it is read. No backup and no export holds it.
final class DiaryFile implements ExposureDiary {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path file;

    DiaryFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized List<Look> looks() {
        try {
            var all = Files.readAllLines(file).stream()
                    .map(DiaryFile::parse)
                    .flatMap(Optional::stream)
                    .toList();
            if (all.isEmpty()) {
                return all;
            }
            var oldest = all.getLast().to().minus(KEPT);
            var kept = all.stream().filter(look -> !look.to().isBefore(oldest)).toList();
            if (kept.size() < all.size()) {
                Files.write(file, kept.stream().map(DiaryFile::line).toList());
            }
            return kept;
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The diary could not be read", e);
        }
    }

    @Override
    public synchronized void add(Look look) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            Files.write(file, List.of(line(look)), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The diary could not be written", e);
        }
    }

    @Override
    public synchronized void erase() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The diary could not be erased", e);
        }
    }

    private static String line(Look look) {
        return look.from() + "\t" + look.to();
    }

    private static Optional<Look> parse(String line) {
        var times = line.split("\t");
        try {
            return times.length == 2
                    ? Optional.of(new Look(Instant.parse(times[0]), Instant.parse(times[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // a line that was cut off
        }
    }
}
