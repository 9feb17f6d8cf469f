package org.whence.ui.kit.cover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.ExposureDiary.Look;

/// Counts for how long something is uncovered, and keeps it in the diary. After twenty minutes within an hour it offers
/// a pause, once an hour. Use it on one thread only.
public final class Exposure {

    /// So much of an hour uncovered is enough to offer a pause.
    public static final Duration MUCH = Duration.ofMinutes(20);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final CoverGate gate;
    private final Clock clock;
    private final ExposureDiary diary;
    private final Background background;
    private final List<Look> looks = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Duration> today = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyBooleanWrapper pauseOffered = new ReadOnlyBooleanWrapper();
    private @Nullable Instant since;
    private Instant quietUntil = Instant.MIN;

    public Exposure(CoverGate gate, Clock clock, Ticker ticker, ExposureDiary diary, Background background) {
        this.gate = gate;
        this.clock = clock;
        this.diary = diary;
        this.background = background;
        background.run(
                diary::looks,
                found -> {
                    looks.addAll(0, found);
                    count();
                },
                _ -> {});
        gate.stateProperty().addListener((_, _, _) -> follow());
        ticker.every(LOOK_AGAIN, this::count);
    }

    /// How long something was uncovered today, by the calendar of this desk.
    public ReadOnlyObjectProperty<Duration> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /// Whether a pause is offered now.
    public ReadOnlyBooleanProperty pauseOfferedProperty() {
        return pauseOffered.getReadOnlyProperty();
    }

    /// Takes the offer back for an hour.
    public void later() {
        quietUntil = clock.instant().plus(HOUR);
        pauseOffered.set(false);
    }

    /// Covers everything, and takes the offer back for an hour.
    public void pause() {
        gate.coverAll();
        later();
    }

    /// How long something was uncovered on each day that the diary knows of, the newest first.
    public SortedMap<LocalDate, Duration> days() {
        var days = new TreeMap<LocalDate, Duration>((one, another) -> another.compareTo(one));
        all().forEach(look -> days.merge(
                LocalDate.ofInstant(look.from(), clock.getZone()),
                Duration.between(look.from(), look.to()),
                Duration::plus));
        return days;
    }

    /// Erases the diary, and forgets what was counted.
    public void erase() {
        looks.clear();
        since = since == null ? null : clock.instant();
        count();
        background.run(
                () -> {
                    diary.erase();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private void follow() {
        var revealed = gate.isAnyRevealed();
        var began = since;
        if (revealed && began == null) {
            since = clock.instant();
        } else if (!revealed && began != null) {
            since = null;
            keep(new Look(began, later(began, clock.instant())));
        }
    }

    private void keep(Look look) {
        looks.add(look);
        count();
        background.run(
                () -> {
                    diary.add(look);
                    return true;
                },
                _ -> {},
                _ -> {}); // the minutes of today are still counted
    }

    private void count() {
        var now = clock.instant();
        var midnight = LocalDate.ofInstant(now, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
        today.set(sum(midnight));
        pauseOffered.set(!now.isBefore(quietUntil) && sum(now.minus(HOUR)).compareTo(MUCH) >= 0);
    }

    private Duration sum(Instant from) {
        return all().stream().map(look -> look.since(from)).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Look> all() {
        var all = new ArrayList<>(looks);
        if (since != null) {
            all.add(new Look(since, later(since, clock.instant())));
        }
        return all;
    }

    /// The clock of a computer may be set back.
    private static Instant later(Instant one, Instant another) {
        return another.isBefore(one) ? one : another;
    }
}
