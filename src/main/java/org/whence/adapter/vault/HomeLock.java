package org.whence.adapter.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.core.vault.VaultException;

/// The right to write in a home. One process has it at a time; the operating system takes it back when that process
/// ends, however it ends. The file `writer` names the holder for people; no other file and no record names a process.
///
/// The lock lies on a file of its own, `lock`, which nothing else may open: on POSIX systems a process loses its locks
/// on a file as soon as it closes any one of its descriptors of that file (IEEE Std 1003.1, `fcntl`).
public final class HomeLock implements AutoCloseable {

    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private HomeLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes the lock of the home `folder`, which is made if it is not there. Does not wait.
    ///
    /// @return nothing where another has it, in this process or elsewhere
    /// @throws VaultException if the lock file cannot be opened or locked
    public static Optional<HomeLock> tryTake(Path folder) {
        try {
            PrivateFolder.make(folder);
            var home = folder.toRealPath();
            return TAKEN_HERE.add(home) ? tryTakeFirst(home) : Optional.empty();
        } catch (IOException e) {
            throw new VaultException("The home could not be locked", e);
        }
    }

    private static Optional<HomeLock> tryTakeFirst(Path home) throws IOException {
        FileChannel taken = null;
        try {
            taken = lock(home);
            return Optional.ofNullable(taken).map(channel -> new HomeLock(home, channel));
        } finally {
            if (taken == null) {
                TAKEN_HERE.remove(home);
            }
        }
    }

    private static @Nullable FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        Files.writeString(home.resolve("writer"), self());
        return channel;
    }

    /// Who has, or last had, the lock of the home `folder`: `process 1234 on desk`. Empty where nobody ever had.
    public static String holder(Path folder) {
        var writer = folder.resolve("writer");
        try {
            return Files.exists(writer) ? Files.readString(writer).strip() : "";
        } catch (IOException e) {
            throw new VaultException("The name of the home's writer could not be read", e);
        }
    }

    /// Gives the lock back.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new VaultException("The home's lock could not be given back", e);
        } finally {
            TAKEN_HERE.remove(folder);
        }
    }

    private static String self() throws IOException {
        var kernelName = Path.of("/proc/sys/kernel/hostname");
        var host = Files.isReadable(kernelName)
                ? " on " + Files.readString(kernelName).strip()
                : "";
        return "process " + ProcessHandle.current().pid() + host + "\n";
    }
}
