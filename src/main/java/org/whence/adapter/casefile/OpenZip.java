package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;

/// A zip that was walked from end to end, and stays open.
final class OpenZip implements CaseFiles.Opened {

    /// Of an entry that is read into memory.
    private static final long TEXT_BYTES = 1L << 30;

    private final FileChannel channel;
    private final SortedMap<String, ZipReader.Found> entries;
    private final Path work;
    private final @Nullable Path temporary;

    /// @param work a folder for what is extracted
    /// @param temporary a file that is deleted when this is closed, or null
    OpenZip(Path file, Path work, @Nullable Path temporary, LongConsumer read) throws IOException {
        this.work = work;
        this.temporary = temporary;
        channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            entries = new ZipReader(channel, read).entries();
        } catch (IOException | CaseFileException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> hashes() {
        return entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().sha256()));
    }

    @Override
    public long size(String name) {
        return entry(name).size();
    }

    @Override
    public byte[] bytes(String name) {
        var entry = entry(name);
        if (entry.size() > TEXT_BYTES) {
            throw new CaseFileException(name + " is larger than such a file can be");
        }
        var bytes = ByteBuffer.allocate((int) entry.size());
        try {
            while (bytes.hasRemaining() && channel.read(bytes, entry.offset() + bytes.position()) >= 0) {
                // until it is full
            }
        } catch (IOException e) {
            throw new CaseFileException("The case file could not be read", e);
        }
        if (!HexFormat.of().formatHex(Sha256.digest().digest(bytes.array())).equals(entry.sha256())) {
            throw new CaseFileException("The case file changed while it was read");
        }
        return bytes.array();
    }

    @Override
    public Path extract(String name) {
        var entry = entry(name);
        try {
            var target = Files.createTempFile(work, "original", ".part");
            try (var out = FileChannel.open(target, StandardOpenOption.WRITE)) {
                for (var done = 0L; done < entry.size(); ) {
                    done += channel.transferTo(entry.offset() + done, entry.size() - done, out);
                }
            }
            return target;
        } catch (IOException e) {
            throw new CaseFileException("An original could not be taken out of the case file", e);
        }
    }

    private ZipReader.Found entry(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("The case file has no entry " + name);
        }
        return entry;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new CaseFileException("The case file could not be closed", e);
        }
    }
}
