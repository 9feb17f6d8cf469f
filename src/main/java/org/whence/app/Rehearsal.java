package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.whence.adapter.worker.WorkerCommand;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.FxTicker;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.shell.ShellViewModel;

/// Goes once through the window by itself and closes it: has a worker draw a few pictures and examine them, and adds
/// them. The build does so in an empty home, so that Java can note what a start, adding and a worker need and keep it
/// beside the program: see `packaging/StartCache.java`. Use it on the FX thread only.
final class Rehearsal {

    /// The system property that asks for it.
    static final String PROPERTY = "whence.rehearsal";

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final ShellViewModel model;
    private final Runnable close;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private Running running = () -> {};

    /// @param home where pictures are made to be added
    Rehearsal(ShellViewModel model, Home home, Runnable close) {
        this.model = model;
        this.close = close;
        steps.add(() -> model.newCase("rehearsal"));
        steps.add(() -> model.add(List.of(pictures(home))));
        steps.add(() -> model.open(new Route.Library(new Listing.All())));
        steps.add(model::back);
        steps.add(model::forward);
    }

    static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }

    void begin() {
        running = new FxTicker().every(PAUSE, this::step);
    }

    /// A step is taken when nothing runs any more of the last.
    private void step() {
        if (!model.jobs().isEmpty()) {
            return;
        }
        var next = steps.poll();
        if (next == null) {
            running.cancel();
            close.run();
        } else {
            next.run();
        }
    }

    private static Path pictures(Home home) {
        try {
            Natives.unpack(home.natives());
            var folder = Files.createDirectories(home.folder().resolve("rehearsal"));
            WorkerCommand.rehearse(home.natives(), Worker.class.getName(), Worker.REHEARSE, folder.toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can be rehearsed", e);
        }
    }
}
