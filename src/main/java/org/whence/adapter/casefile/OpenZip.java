package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;

/// A zip that was walked from end to end, and stays open.
final class OpenZip implements CaseFiles.Opened {

    /// Of an entry that is read into memory.
    private static final long TEXT_BYTES = 1L << 30;
    private static final int CHUNK_BYTES = 1 << 20;

    private final Source source;
    private final SortedMap<String, ZipReader.Found> entries;
    private final Path work;

    /// @param source which is closed with this
    /// @param work a folder for what is extracted
    OpenZip(Source source, Path work, LongConsumer read) throws IOException {
        this.source = source;
        this.work = work;
        try {
            entries = new ZipReader(source, read).entries();
        } catch (IOException | CaseFileException e) {
            source.close();
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
            while (bytes.hasRemaining() && source.read(bytes, entry.offset() + bytes.position()) >= 0) {
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
                copy(entry, out);
            }
            return target;
        } catch (IOException e) {
            throw new CaseFileException("An original could not be taken out of the case file", e);
        }
    }

    private void copy(ZipReader.Found entry, FileChannel out) throws IOException {
        var chunk = ByteBuffer.allocate(CHUNK_BYTES);
        for (var done = 0L; done < entry.size(); ) {
            chunk.clear().limit((int) Math.min(CHUNK_BYTES, entry.size() - done));
            if (source.read(chunk, entry.offset() + done) <= 0) {
                throw new CaseFileException("The case file changed while it was read");
            }
            done += chunk.flip().remaining();
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
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
            source.close();
        } catch (IOException e) {
            throw new CaseFileException("The case file could not be closed", e);
        }
    }
}
