package org.whence.work.add;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the files that are meant by paths: files are themselves, folders are all files in them, at any depth, in the
/// order of their names. Links inside a folder are not followed; devices, pipes and sockets are refused.
public final class FindFiles {

    /// @param files to be read, in order
    /// @param bytes their sizes added up, as the file system says
    /// @param refused what was not taken, and why
    public record Found(List<Path> files, long bytes, List<Refused> refused) {}

    /// @param says why, in a sentence
    public record Refused(Path path, String says) {}

    private final List<Path> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private long bytes;

    private FindFiles() {}

    /// Looks through `paths`. A path that a person names itself may be a link; what lies in a folder may not.
    public static Found in(List<Path> paths) {
        var search = new FindFiles();
        for (var path : paths) {
            search.look(path);
        }
        return new Found(List.copyOf(search.files), search.bytes, List.copyOf(search.refused));
    }

    private void look(Path path) {
        try {
            var start = path.toRealPath();
            if (Files.isDirectory(start)) {
                var before = files.size();
                Files.walkFileTree(start, new Walk());
                files.subList(before, files.size()).sort(Comparator.naturalOrder());
            } else {
                take(start, Files.readAttributes(start, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException e) {
            refused.add(new Refused(path, "There is no such file, or it cannot be read."));
        }
    }

    private void take(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(file);
            bytes += attributes.size();
        } else if (attributes.isSymbolicLink()) {
            refused.add(new Refused(file, "This is a link. Links inside a folder are not followed."));
        } else {
            refused.add(new Refused(file, "This is a device, a pipe or a socket, and no file."));
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            take(file, attributes);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refused.add(new Refused(file, "This cannot be read."));
            return FileVisitResult.CONTINUE;
        }
    }
}
