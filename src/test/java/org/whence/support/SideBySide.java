package org.whence.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One thread that changes something, and several that ask it meanwhile. Each answer has to be that of one moment
/// between the asking and the answer: what the same changes, made one after the other and nobody else there, lead to.
public final class SideBySide {

    private static final int READERS = 4;

    /// After so many changes the writer waits until everybody has asked again.
    private static final int STEPS = 8;

    private SideBySide() {}

    /// @param fresh what is changed, as it is before: asked for twice
    /// @param changes in this order
    /// @param ask what is asked of it, over and over
    public static <X, A> void assertAnswersOfOneMoment(
            Supplier<X> fresh, List<? extends Consumer<? super X>> changes, Function<? super X, A> ask) {
        var states = states(fresh.get(), changes, ask);
        var subject = fresh.get();
        var done = new AtomicInteger();
        var asked = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        var wrong = new ConcurrentLinkedQueue<Object>();
        var readers = new ArrayList<Thread>();
        for (var reader = 0; reader < READERS; reader++) {
            var times = asked.get(reader);
            readers.add(Thread.ofPlatform().start(() -> {
                while (done.get() < changes.size() && wrong.isEmpty()) {
                    try {
                        var from = done.get();
                        var answer = ask.apply(subject);
                        var to = Math.min(done.get() + 1, changes.size());
                        if (!states.subList(from, to + 1).contains(answer)) {
                            wrong.add(answer);
                        }
                    } catch (RuntimeException e) {
                        wrong.add(e);
                    }
                    times.incrementAndGet();
                }
            }));
        }
        for (var step = 0; step < changes.size() && wrong.isEmpty(); step++) {
            if (step % STEPS == 0) {
                awaitEach(asked, wrong);
            }
            changes.get(step).accept(subject);
            done.set(step + 1);
        }
        done.set(changes.size());
        readers.forEach(SideBySide::join);
        assertThat(wrong).as("answers that were true at no moment").isEmpty();
        assertThat(ask.apply(subject)).isEqualTo(states.getLast());
    }

    private static <X, A> List<A> states(
            X alone, List<? extends Consumer<? super X>> changes, Function<? super X, A> ask) {
        var states = new ArrayList<A>();
        states.add(ask.apply(alone));
        for (var change : changes) {
            change.accept(alone);
            states.add(ask.apply(alone));
        }
        return states;
    }

    private static void awaitEach(List<AtomicInteger> asked, ConcurrentLinkedQueue<Object> wrong) {
        var before = asked.stream().map(AtomicInteger::get).toList();
        for (var reader = 0; reader < READERS; reader++) {
            while (asked.get(reader).get() == before.get(reader) && wrong.isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
