package org.whence.adapter.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/// A file that says when it was made, as its file system knows it. A copy was made at another time, and so tells itself
/// apart from the original; a file that was only moved does not. Where the file system keeps no such time, the file's
/// number stands for it.
///
/// An image of a whole disk cannot be told from it.
final class Birthmark {

    private static final FileTime EPOCH = FileTime.fromMillis(0);

    private Birthmark() {}

    /// Makes the file, in place of any that is there.
    static void make(Path file) throws IOException {
        PrivateFiles.write(file, "");
        Files.setLastModifiedTime(file, EPOCH); // so that it is never mistaken for the time of its making
        Files.writeString(file, birth(file));
        Files.setLastModifiedTime(file, EPOCH);
    }

    /// Whether the file is the one that was made, and not a copy of it.
    static boolean isOriginal(Path file) throws IOException {
        return Files.readString(file).equals(birth(file));
    }

    private static String birth(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        var made = attributes.creationTime();
        if (!made.equals(attributes.lastModifiedTime())) {
            return "made " + made.to(TimeUnit.MICROSECONDS) + "\n";
        }
        var numbered = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return "number " + (numbered ? Files.getAttribute(file, "unix:ino") : "unknown") + "\n";
    }
}
