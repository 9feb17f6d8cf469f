package org.whence.adapter.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ContentHasher;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;

/// The preserved originals as files: `ab/<sha256>`, where `ab` are the first two digits, mode 0444.
///
/// A file is written under another name in `incoming`, sealed, forced to disk and only then moved to its own name, and
/// the folder is forced after it: under its own name it is whole or not there. What a crash left behind is moved to
/// `lost+found` by [#sweep], never deleted.
public final class FolderVault implements Vault {

    private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String LOST = "lost+found";
    private static final int CHUNK_BYTES = 1 << 18;
    private static final String CHANGED_TWICE =
            "The file changed while it was read, twice; these are the bytes read the second time";

    private static final String FULL = "there is no room on the vault's disk";

    private final PrivateFolder folder;
    private final ReentrantLock placing = new ReentrantLock();

    /// What came since it was opened, which is no stray, until the others were swept.
    private volatile @Nullable Set<Path> fresh = ConcurrentHashMap.newKeySet();

    /// Opens the vault in `path`, which is made if it is not there.
    ///
    /// @throws VaultException if it cannot be made
    public FolderVault(Path path) {
        try {
            folder = new PrivateFolder(path);
        } catch (IOException e) {
            throw new VaultException("The vault's folder could not be made", e);
        }
    }

    @Override
    public Preserved preserve(Path source, LongConsumer read) throws InterruptedException {
        try {
            if (isTooLarge(source)) {
                throw new VaultException("The file was not preserved: " + FULL);
            }
            var first = preserve(source, read, null);
            return first.isPresent()
                    ? first.get()
                    : preserve(source, read, CHANGED_TWICE).orElseThrow();
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new VaultException("The file was not preserved: " + (isTooLarge(source) ? FULL : reason(e)), e);
        }
    }

    /// Copies the source and puts the copy in its place.
    ///
    /// @param defect what is to be said of a source that changed meanwhile; null: then nothing is kept of it
    /// @return nothing where nothing was kept
    private Optional<Preserved> preserve(Path source, LongConsumer read, @Nullable String defect) throws IOException {
        var part = newFile();
        try {
            var copy = IncomingCopy.of(source, part, folder, read);
            if (copy.changed() && defect == null) {
                return Optional.empty();
            }
            place(part, copy.hashes().media(), copy.hashes().size());
            return Optional.of(new Preserved(copy.hashes(), copy.changed() ? defect : null, copy.modifiedAt()));
        } finally {
            folder.delete(part);
        }
    }

    private void place(Path part, MediaId media, long size) throws IOException {
        var shard = folder.folder(shard(media));
        var target = shard.resolve(media.hex());
        keep(target);
        placing.lock();
        try {
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                PrivateFolder.move(part, target);
            } else if (Files.size(target) != size) {
                throw new VaultException("The vault holds a damaged copy of this file already: verify says more");
            }
        } finally {
            placing.unlock();
        }
        folder.force(shard);
    }

    @Override
    public Optional<Path> find(MediaId media) {
        var file = file(media);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public int sweep(Predicate<MediaId> known) {
        try {
            var stray = new ArrayList<>(unfinished());
            for (var shard : listed(folder.path())) {
                if (SHARD.matcher(shard.getFileName().toString()).matches()) {
                    listed(shard).stream().filter(file -> !isKnown(file, known)).forEach(stray::add);
                }
            }
            stray.removeIf(this::isFresh);
            for (var file : stray) {
                lose(file);
            }
            fresh = null;
            return stray.size();
        } catch (IOException e) {
            throw new VaultException("The vault could not be searched for files that nothing speaks of", e);
        }
    }

    private Path newFile() throws IOException {
        placing.lock();
        try {
            var part = folder.newFile();
            keep(part);
            return part;
        } finally {
            placing.unlock();
        }
    }

    private List<Path> unfinished() throws IOException {
        placing.lock();
        try {
            return listed(folder.incoming()).stream()
                    .filter(file -> !isFresh(file))
                    .toList();
        } finally {
            placing.unlock();
        }
    }

    private boolean isFresh(Path file) {
        var kept = fresh;
        return kept != null && kept.contains(file);
    }

    private void keep(Path file) {
        var kept = fresh;
        if (kept != null) {
            kept.add(file);
        }
    }

    private static boolean isKnown(Path file, Predicate<MediaId> known) {
        var name = file.getFileName().toString();
        return NAME.matcher(name).matches() && known.test(new MediaId(name));
    }

    private void lose(Path file) throws IOException {
        var lost = folder.folder(LOST);
        var target = lost.resolve(file.getFileName());
        for (var number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = lost.resolve(file.getFileName() + "-" + number);
        }
        PrivateFolder.move(file, target);
    }

    @Override
    public boolean takeBack(MediaId media) throws InterruptedException {
        try {
            var lost = folder.folder(LOST).resolve(media.hex());
            if (find(media).isEmpty()
                    && Files.isRegularFile(lost, LinkOption.NOFOLLOW_LINKS)
                    && state(lost, media) == State.WHOLE) {
                var home = folder.folder(shard(media));
                keep(home.resolve(media.hex()));
                PrivateFolder.move(lost, home.resolve(media.hex()));
                folder.force(home);
            }
            return find(media).isPresent();
        } catch (IOException e) {
            throw new VaultException("An original could not be moved back: " + reason(e), e);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    @Override
    public State check(MediaId media) throws InterruptedException {
        return state(file(media), media);
    }

    private static State state(Path file, MediaId media) throws InterruptedException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return State.MISSING;
        }
        try (var in = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return sha256(in).equals(media) ? State.WHOLE : State.CHANGED;
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new VaultException("A preserved file could not be read: " + reason(e), e);
        }
    }

    private static MediaId sha256(FileChannel in) throws IOException {
        var hasher = new ContentHasher();
        var chunk = ByteBuffer.allocate(CHUNK_BYTES);
        while (in.read(chunk) >= 0) {
            hasher.update(chunk.array(), 0, chunk.flip().remaining());
            chunk.clear();
        }
        return hasher.finish().media();
    }

    @Override
    public void remove(MediaId media) {
        try {
            for (var lost : listed(folder.folder(LOST))) {
                if (lost.getFileName().toString().startsWith(media.hex())) {
                    folder.delete(lost);
                }
            }
            folder.delete(file(media));
            folder.force(folder.folder(shard(media)));
        } catch (IOException e) {
            throw new VaultException("A preserved file could not be removed: " + reason(e), e);
        }
    }

    private Path file(MediaId media) {
        return folder.path().resolve(shard(media)).resolve(media.hex());
    }

    private static String shard(MediaId media) {
        return media.hex().substring(0, 2);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case IncomingCopy.NotAFileException _ -> "it is a folder, link, device, pipe or socket";
            case NoSuchFileException _ -> "it is gone";
            case AccessDeniedException _ -> "it may not be read";
            default -> "the disk reports an error";
        };
    }

    /// Whether there is no room for the source now that what was copied of it is gone again.
    private boolean isTooLarge(Path source) {
        try {
            return Files.size(source) > Files.getFileStore(folder.path()).getUsableSpace();
        } catch (IOException _) {
            return false;
        }
    }

    private static InterruptedException interrupted(ClosedByInterruptException cause) {
        Thread.interrupted(); // the exception says it from here on
        var interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }
}
