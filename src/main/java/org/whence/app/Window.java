package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.cli.kit.Console;
import org.whence.ui.kit.FxBackground;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.start.SampleOffer;
import org.whence.work.RefusedException;

/// The window. JavaFX makes it, so what it needs is kept in a static field until then.
public final class Window extends Application {

    private static final Logger log = LoggerFactory.getLogger(Window.class);

    private static @Nullable LocalDesks desks;
    private static @Nullable CompletableFuture<Desk> opening;

    /// Why the window could not be kept open, or null.
    private static @Nullable RefusedException refused;

    /// How long a desk may take to open before the window says so: an older catalogue is brought up to date.
    private static final long PATIENCE_MILLIS = 1_500;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Desk sample;
    private @Nullable Stage stage;

    /// Opens the window on a desk and returns when it is closed.
    ///
    /// @return how it ended, as the command line says it
    /// @throws UnsupportedOperationException if there is no display, or GTK is missing
    static int open(Path home, LocalDesks localDesks, Console console) throws InterruptedException {
        desks = localDesks;
        var held = CompletableFuture.supplyAsync(() -> write(localDesks, home));
        opening = held;
        try {
            launch(Window.class);
            if (held.isCompletedExceptionally()) {
                held.join(); // it failed after the window had said that it takes long
            }
            if (refused != null) {
                throw refused;
            }
            return 0;
        } catch (RuntimeException e) {
            throw held.isCompletedExceptionally() && held.exceptionNow() instanceof RefusedException refused
                    ? refused
                    : e;
        } finally {
            held.handle((opened, _) -> close(opened)).join();
        }
    }

    private static boolean close(@Nullable Desk opened) {
        if (opened != null) {
            opened.close();
        }
        return opened != null;
    }

    /// The desk opens while JavaFX starts.
    private static Desk write(LocalDesks desks, Path home) {
        try {
            return desks.openSoon(home, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("The start was interrupted.");
        }
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        var opened = opening;
        if (opened == null) {
            throw new IllegalStateException("The window was not opened by Whence");
        }
        primary.setTitle(text("window.title"));
        var soon = opened.<@Nullable Desk>thenApply(desk -> desk)
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        if (soon == null) {
            primary.setScene(page(text("window.opening")));
            primary.show();
            new FxBackground(executor).run(opened::join, this::begin, _ -> primary.close());
        } else {
            begin(soon);
        }
    }

    private static Scene page(String words) {
        var page = new StackPane(Page.part(words));
        page.setPadding(new Insets(Space.PAGE));
        var scene = new Scene(page, 1440, 900);
        new Theme(scene);
        return scene;
    }

    private void begin(Desk own) {
        var sampleOffer = Optional.ofNullable(desks)
                .map(from -> new SampleOffer(
                        new FxBackground(executor),
                        () -> drawSample(from, own),
                        e -> log.error("The sample case could not be made", e)));
        show(own, List.of(), sampleOffer).settling(() -> settle(own), this::refuse);
    }

    private static void settle(Desk own) {
        if (desks != null) {
            desks.settle(own);
        }
    }

    /// The catalogue is damaged: what was shown of it may be wrong, and nothing can be recorded.
    private void refuse(Exception e) {
        log.error("The desk cannot be used", e);
        if (e instanceof RefusedException says && stage != null) {
            refused = says;
            stage.setScene(page(text("window.refused", String.valueOf(says.getMessage()))));
        }
    }

    private Session show(Desk shown, List<Route> places, Optional<SampleOffer> offer) {
        var made = new Session(shown, executor, places, offer);
        if (stage != null) {
            made.whenUsable(() -> usable(made, shown));
            made.shell().showOn(stage);
        }
        return made;
    }

    private void usable(Session made, Desk shown) {
        log.info("The window is usable");
        if (Rehearsal.isAsked() && stage != null) {
            new Rehearsal(made.model(), shown.home, stage::close).begin();
        }
    }

    /// Makes the sample case where there is none; what shows it in this window, on its best item.
    private Runnable drawSample(LocalDesks from, Desk own) throws InterruptedException {
        var made = from.sample(own.home.folder());
        return () -> showSample(made);
    }

    private void showSample(Desk made) {
        sample = made;
        if (stage != null) {
            stage.setTitle(text("window.sampleTitle"));
        }
        var best = new SampleCase(made).best();
        show(made, List.of(new Route.Library(best.from()), best), Optional.empty());
    }

    @Override
    public void stop() {
        executor.shutdownNow();
        if (sample != null) {
            sample.close();
        }
    }
}
