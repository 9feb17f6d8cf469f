package org.whence.ui.item.player;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.whence.ui.kit.Ticker;

/// Where a clip should be by now: where it was when it began to play, and the speed at which it has played since.
final class Pace {

    /// The speeds on offer: how many seconds of the clip pass in one; backwards below 0.
    static final List<Double> SPEEDS = List.of(-2.0, -1.0, 0.25, 0.5, 1.0, 2.0, 4.0);

    private final Ticker ticker;
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private long startedAt;
    private long startedMillis;

    Pace(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Counts from there, from now on.
    void from(long millis) {
        startedAt = ticker.millis();
        startedMillis = millis;
    }

    /// Where it should be, in milliseconds; beyond its ends where it has played past them.
    long now() {
        return startedMillis + Math.round((ticker.millis() - startedAt) * speed.get());
    }

    /// The next speed up, or down.
    void change(int steps) {
        speed.set(SPEEDS.get(Math.clamp(SPEEDS.indexOf(speed.get()) + steps, 0, SPEEDS.size() - 1)));
    }

    void usual() {
        speed.set(1);
    }

    boolean isBackwards() {
        return speed.get() < 0;
    }

    /// Whether it is that of the clip itself.
    boolean isUsual() {
        return speed.get() == 1;
    }

    ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
