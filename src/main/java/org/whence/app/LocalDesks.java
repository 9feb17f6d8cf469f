package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.casefile.ZipCaseFiles;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.vault.HomeLock;
import org.whence.cli.Console;
import org.whence.cli.Desks;
import org.whence.core.record.CatalogueException;
import org.whence.work.RefusedException;
import org.whence.work.VerifyCaseFile;

/// Opens desks on the homes of this machine.
final class LocalDesks implements Desks {

    /// Who only reads takes the lock for a moment, to see whether another writes.
    private static final int TRIES = 5;

    private static final int PAUSE_MILLIS = 200;

    private final Home standard;
    private final Console console;

    LocalDesks(Home standard, Console console) {
        this.standard = standard;
        this.console = console;
    }

    @Override
    public Desk writing(@Nullable Path folder, boolean wait) throws InterruptedException {
        var home = home(folder);
        home.make();
        var lock = HomeLock.tryTake(home.folder());
        for (var tries = 0; lock.isEmpty() && (wait || tries < TRIES); tries++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lock = HomeLock.tryTake(home.folder());
        }
        if (lock.isEmpty()) {
            throw new RefusedException("Another process holds this home (" + HomeLock.holder(home.folder())
                    + "). Nothing was done. --wait waits for it.");
        }
        return open(home, lock.get(), List.of());
    }

    @Override
    public Desk reading(@Nullable Path folder, List<Path> readable) throws InterruptedException {
        var home = home(folder);
        if (!home.exists()) {
            writing(folder, true).close();
            console.say("whence: there was no catalogue in " + home.folder() + "; an empty one was made.");
        }
        var lock = HomeLock.tryTake(home.folder());
        if (lock.isPresent()) {
            lock.get().close();
        } else {
            console.say("whence: another process writes to this home; nothing was recorded.");
        }
        return open(home, null, readable);
    }

    @Override
    public Desk sample(@Nullable Path folder) throws InterruptedException {
        var sample = home(folder).sample();
        if (!sample.exists()) {
            makeSample(sample);
        }
        var lock = HomeLock.tryTake(sample.folder());
        return lock.isPresent() ? open(sample, lock.get(), List.of()) : reading(sample.folder(), List.of());
    }

    /// Makes it elsewhere and moves it to its place when it is whole: whoever is stopped in between begins anew.
    private void makeSample(Home sample) throws InterruptedException {
        var unfinished = new Home(sample.folder().resolveSibling(sample.folder().getFileName() + ".part"));
        try {
            delete(unfinished.folder());
            try (var desk = writing(unfinished.folder(), false)) {
                new SampleCase(desk).make();
            }
            Files.move(unfinished.folder(), sample.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample case could not be made", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public VerifyCaseFile caseFiles() {
        return new VerifyCaseFile(new ZipCaseFiles(Path.of("")), new SshSignature());
    }

    @Override
    public List<Check> diagnose(@Nullable Path folder) throws InterruptedException {
        return new Doctor(home(folder)).checks();
    }

    private Home home(@Nullable Path folder) {
        return folder == null ? standard : new Home(folder.toAbsolutePath());
    }

    private static Desk open(Home home, @Nullable HomeLock lock, List<Path> readable) {
        try {
            var desk = new Desk(home, lock, readable);
            if (lock != null) {
                desk.vault.sweep(media -> desk.examinations.hashes(media).isPresent());
            }
            return desk;
        } catch (CatalogueException e) {
            if (lock != null) {
                lock.close();
            }
            throw new RefusedException(String.valueOf(e.getMessage()) + ".");
        }
    }
}
