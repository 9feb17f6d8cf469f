package org.whence.adapter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.whence.core.examination.ExaminerException;

/// One worker and the pipe to it. For one thread at a time; [#close] from any.
final class WorkerProcess implements AutoCloseable {

    /// How much of what a worker printed is kept, to say why it ended.
    private static final int LAST_WORDS = 4_096;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-watch").factory());

    private final Process process;
    private final MessageChannel channel;
    private final StringBuffer lastWords = new StringBuffer();
    private long requests;
    private volatile boolean tooSlow;

    private WorkerProcess(Process process) {
        this.process = process;
        channel = new MessageChannel(process.getInputStream(), process.getOutputStream());
        Thread.ofPlatform().daemon().name("worker-words").start(this::listen);
    }

    /// @throws ExaminerException if the system starts no process
    static WorkerProcess start(WorkerCommand command) {
        try {
            return new WorkerProcess(command.builder().start());
        } catch (IOException e) {
            throw new ExaminerException("Could not start a worker process", e);
        }
    }

    /// Asks and waits for the answer. After an exception the worker is dead.
    Message ask(Message request, Duration deadline) throws WorkerDiedException {
        var number = ++requests;
        var watch = WATCH.schedule(
                () -> {
                    tooSlow = true;
                    process.destroyForcibly();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            channel.send(number, request);
            var answer = channel.receive();
            if (answer.request() != number) {
                throw new IOException("An answer to another request");
            }
            return answer.message();
        } catch (IOException e) {
            close();
            throw new WorkerDiedException(howItEnded(deadline));
        } finally {
            watch.cancel(false);
        }
    }

    private String howItEnded(Duration deadline) {
        if (tooSlow) {
            return "The examiner took longer than " + deadline.toSeconds()
                    + " s and was stopped. The file is kept; nothing else was touched.";
        }
        if (lastWords.indexOf("OutOfMemoryError") >= 0) {
            return "The examiner ran out of memory and was stopped. The file is kept; nothing else was touched.";
        }
        return "The examiner ended over this file. The file is kept; nothing else was touched.";
    }

    /// How many requests it was asked so far.
    long requests() {
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
