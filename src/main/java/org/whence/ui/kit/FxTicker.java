package org.whence.ui.kit;

import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/// Ticks on the FX thread.
public final class FxTicker implements Ticker {

    @Override
    public long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public Background.Running every(Duration pause, Runnable each) {
        var timeline = new Timeline(new KeyFrame(javafx.util.Duration.millis(pause.toMillis()), _ -> each.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
