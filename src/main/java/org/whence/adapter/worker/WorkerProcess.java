package org.whence.adapter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ExaminerException;

/// One worker and the pipe to it. Asked by several threads at once, it has several requests under way; answers come in
/// any order. When it dies, all of these are without an answer. For use from any thread.
final class WorkerProcess implements AutoCloseable {

    /// How much of what a worker printed is kept, to say why it ended.
    private static final int LAST_WORDS = 4_096;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-watch").factory());

    /// Starts all of them. Bubblewrap ends a worker together with the thread that started it, and those that carry
    /// virtual threads end when there is little to do: this one never does.
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("worker-start").factory());

    private final Process process;
    private final MessageChannel channel;
    private final StringBuffer lastWords = new StringBuffer();

    /// The requests under way; what is asked of a worker that has ended is never among them.
    private final Map<Long, Asked> underWay = new HashMap<>();

    private long requests;
    private boolean ended;

    /// One request: its answer, or nothing where the worker has died.
    private static final class Asked {

        final CompletableFuture<Optional<Message>> answer = new CompletableFuture<>();
        volatile boolean tooSlow;
        volatile boolean beside;
    }

    private WorkerProcess(Process process) {
        this.process = process;
        channel = new MessageChannel(process.getInputStream(), process.getOutputStream());
        Thread.ofPlatform().daemon().name("worker-words").start(this::listen);
        Thread.ofPlatform().daemon().name("worker-answers").start(this::receive);
    }

    /// @throws ExaminerException if the system starts no process
    static WorkerProcess start(WorkerCommand command) {
        try {
            return new WorkerProcess(
                    CompletableFuture.supplyAsync(() -> begun(command), STARTER).join());
        } catch (CompletionException e) {
            throw new ExaminerException("Could not start a worker process", e);
        }
    }

    private static Process begun(WorkerCommand command) {
        try {
            return command.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks and waits for the answer. After an exception the worker is dead.
    Message ask(Message request, Duration deadline) throws WorkerDiedException {
        var asked = new Asked();
        var number = begin(asked);
        var watch = WATCH.schedule(
                () -> {
                    asked.tooSlow = true;
                    process.destroyForcibly();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            send(number, request);
            var answer = asked.answer.join();
            if (answer.isEmpty()) {
                throw new WorkerDiedException(howItEnded(asked, deadline), asked.beside && !asked.tooSlow);
            }
            return answer.get();
        } finally {
            watch.cancel(false);
        }
    }

    private synchronized long begin(Asked asked) throws WorkerDiedException {
        if (ended) {
            throw new WorkerDiedException("The examiner had ended before it was asked.", true);
        }
        requests++;
        underWay.put(requests, asked);
        return requests;
    }

    private void send(long number, Message request) {
        try {
            synchronized (channel) {
                channel.send(number, request);
            }
        } catch (IOException e) {
            end();
        }
    }

    /// Hands out answers as they come, until the worker ends or says what is none.
    private void receive() {
        try {
            while (true) {
                var received = channel.receive();
                var asked = answered(received.request());
                if (asked == null) {
                    throw new IOException("An answer to no request");
                }
                asked.answer.complete(Optional.of(received.message()));
            }
        } catch (IOException e) {
            end();
        }
    }

    private synchronized @Nullable Asked answered(long request) {
        return underWay.remove(request);
    }

    private void end() {
        close();
        synchronized (this) {
            ended = true;
            underWay.values().forEach(asked -> asked.beside = underWay.size() > 1);
            underWay.values().forEach(asked -> asked.answer.complete(Optional.empty()));
            underWay.clear();
        }
    }

    private String howItEnded(Asked asked, Duration deadline) {
        if (asked.tooSlow) {
            return "The examiner took longer than " + deadline.toSeconds()
                    + " s and was stopped. The file is kept; nothing else was touched.";
        }
        if (lastWords.indexOf("OutOfMemoryError") >= 0) {
            return "The examiner ran out of memory and was stopped. The file is kept; nothing else was touched.";
        }
        return "The examiner ended over this file. The file is kept; nothing else was touched.";
    }

    /// How many requests it was asked so far.
    synchronized long requests() {
        return requests;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (InputStream words = process.getErrorStream()) {
            var buffer = new byte[1024];
            for (int read; (read = words.read(buffer)) >= 0; ) {
                lastWords.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (lastWords.length() > LAST_WORDS) {
                    lastWords.delete(0, lastWords.length() - LAST_WORDS);
                }
            }
        } catch (IOException e) {
            lastWords.append("(no more to be heard)");
        }
    }
}
