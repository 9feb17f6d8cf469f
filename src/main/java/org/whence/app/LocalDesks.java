package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.casefile.ZipCaseFiles;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.Restore;
import org.whence.adapter.timestamp.FileTimeStamps;
import org.whence.adapter.vault.HomeLock;
import org.whence.adapter.vault.NotedFiles;
import org.whence.cli.kit.Console;
import org.whence.cli.kit.Desks;
import org.whence.cli.kit.Desks.Check;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.Ids;
import org.whence.work.RefusedException;
import org.whence.work.custody.VerifyCaseFile;

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
        return settled(openSoon(folder, wait));
    }

    private Desk settled(Desk desk) {
        try {
            settle(desk);
            return desk;
        } catch (RefusedException e) {
            desk.close();
            throw e;
        }
    }

    /// Opens a desk to write for a window, which is to be there soon: what takes long with much in the home is left to
    /// [#settle].
    Desk openSoon(@Nullable Path folder, boolean wait) throws InterruptedException {
        var home = home(folder);
        home.make();
        return open(home, lock(home, wait), List.of());
    }

    /// Makes sure that the catalogue is whole, sweeps what a crash left in the vault, and keeps the backup of the day.
    /// While it does so the desk can be used.
    ///
    /// @throws RefusedException if the catalogue is damaged: then nothing can be recorded
    void settle(Desk desk) {
        try {
            desk.check();
        } catch (CatalogueException e) {
            throw new RefusedException(e.getMessage() + ".");
        }
        desk.vault.sweep(desk.appearances.media()::contains);
        keepBackup(desk);
    }

    private static HomeLock lock(Home home, boolean wait) throws InterruptedException {
        var lock = HomeLock.tryTake(home.folder());
        for (var tries = 0; lock.isEmpty() && (wait || tries < TRIES); tries++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lock = HomeLock.tryTake(home.folder());
        }
        return lock.orElseThrow(() -> new RefusedException("Another process holds this home ("
                + HomeLock.holder(home.folder()) + "). Nothing was done. --wait waits for it."));
    }

    @Override
    public String restore(@Nullable Path folder, Path backup, boolean wait) throws InterruptedException {
        var home = home(folder);
        home.make();
        try (var _ = lock(home, wait)) {
            var clock = InstantSource.system();
            var random = new SecureRandom();
            var keys = new KeyFolder(home.keys(), new Ids(clock, random), random);
            var stamp =
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
            var outcome = new Restore(home.catalogue(), home.backups(), Platforms.bundled())
                    .from(backup, keys.publicKey().author(), keys.desk(), "replaced-" + stamp, keys::renewDesk);
            return "The catalogue is that of " + backup.getFileName() + "; what it replaced is kept as "
                    + outcome.aside().getFileName() + " in the folder backups"
                    + (outcome.isAnothers()
                            ? ". It is of a home with another key: nothing of its author counts here until you rely on them"
                            : "");
        } catch (CatalogueException e) {
            throw new RefusedException(e.getMessage() + ".");
        }
    }

    @Override
    public Optional<char[]> askPassphrase(String prompt) {
        return console.terminal()
                ? Optional.ofNullable(System.console()).map(terminal -> terminal.readPassword("%s", prompt))
                : Optional.empty();
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
            try (var _ = lock.get()) {
                bringUpToDate(home);
            }
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
        console.say("whence: the sample case lies in a home of its own: --home " + sample.folder());
        var lock = HomeLock.tryTake(sample.folder());
        if (lock.isEmpty()) {
            return reading(sample.folder(), List.of());
        }
        return settled(open(sample, lock.get(), List.of()));
    }

    @Override
    public void draw(@Nullable Path folder, Path into) {
        SampleCase.draw(home(folder), Worker.DRAW, into);
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
        var nowhere = Path.of(""); // nothing is written
        return new VerifyCaseFile(
                new ZipCaseFiles(nowhere, new NotedFiles(nowhere)), new SshSignature(), new FileTimeStamps(null));
    }

    @Override
    public List<Check> diagnose(@Nullable Path folder) throws InterruptedException {
        return new Doctor(home(folder)).checks();
    }

    private Home home(@Nullable Path folder) {
        return folder == null ? standard : new Home(folder.toAbsolutePath());
    }

    /// Every verb does so with a catalogue of an older version, even one that only reads. To be called by whoever
    /// holds the home.
    private void bringUpToDate(Home home) {
        try {
            Catalogue.bringUpToDate(home.catalogue(), Platforms.bundled())
                    .ifPresent(kept -> console.say("whence: the catalogue was of an older version and was brought up to"
                            + " date; as it was, it is kept beside it as " + kept.getFileName() + "."));
        } catch (CatalogueException e) {
            throw new RefusedException(e.getMessage() + ".");
        }
    }

    private Desk open(Home home, @Nullable HomeLock lock, List<Path> readable) {
        try {
            if (lock != null) {
                bringUpToDate(home);
            }
            var desk = new Desk(home, lock, readable);
            if (lock != null) {
                desk.remove.finish();
                desk.newFiles.sweep();
            }
            return desk;
        } catch (CatalogueException e) {
            if (lock != null) {
                lock.close();
            }
            throw new RefusedException(String.valueOf(e.getMessage()) + ".");
        }
    }

    /// A desk is of use without a backup: where none can be made, that is said and no more.
    private void keepBackup(Desk desk) {
        try {
            desk.backups.keep(LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC));
        } catch (CatalogueException e) {
            console.say("whence: no backup of the catalogue was kept. " + e.getMessage() + ".");
        }
    }
}
