package org.whence.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.vault.HomeLock;
import org.whence.cli.Console;
import org.whence.cli.Desks;
import org.whence.core.record.CatalogueException;
import org.whence.work.RefusedException;

/// Opens desks on the homes of this machine.
final class LocalDesks implements Desks {

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
        while (lock.isEmpty() && wait) {
            TimeUnit.MILLISECONDS.sleep(200);
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
        var desk = writing(sample.folder(), true);
        try {
            new SampleCase(desk).makeUnlessThere();
            return desk;
        } catch (RuntimeException | InterruptedException e) {
            desk.close();
            throw e;
        }
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
