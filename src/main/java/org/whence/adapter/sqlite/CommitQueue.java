package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.ActLog.Entry;
import org.whence.core.custody.LoggedAct;

/// Lets callers who wait at the same time share a commit, whose costs are those of the disk's flush: whoever comes to
/// the turn writes for all that have queued up, at most [#LIMIT] entries at once. A caller who is alone waits for
/// nobody.
///
/// Each caller's entries are all written or none; that those of one are refused is nothing to the others.
final class CommitQueue {

    static final int LIMIT = 64;

    private final Database database;
    private final BiFunction<Handle, List<Entry>, List<LoggedAct>> writing;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /// @param writing appends entries in the transaction of the handle
    CommitQueue(Database database, BiFunction<Handle, List<Entry>, List<LoggedAct>> writing) {
        this.database = database;
        this.writing = writing;
    }

    List<LoggedAct> record(List<Entry> entries) {
        var mine = new Waiting(entries);
        queue.add(mine);
        turn.lock();
        try {
            while (!mine.isDone()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    /// The next that fit into one commit: at least one, for the caller is among them or behind them.
    private List<Waiting> next() {
        var together = new ArrayList<Waiting>();
        var size = 0;
        for (var first = queue.peek(); first != null; first = queue.peek()) {
            size += first.entries.size();
            if (!together.isEmpty() && size > LIMIT) {
                break;
            }
            together.add(queue.remove());
        }
        return together;
    }

    private void commit(List<Waiting> together) {
        try {
            database.write("record in the log", handle -> {
                together.forEach(one -> write(handle, one));
                return null;
            });
        } catch (RuntimeException e) {
            together.forEach(one -> one.fail(e));
        } finally {
            together.forEach(Waiting::finish);
        }
    }

    private void write(Handle handle, Waiting one) {
        handle.savepoint("one");
        try {
            one.written = writing.apply(handle, one.entries);
            handle.releaseSavepoint("one");
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint("one");
            one.fail(e);
        }
    }

    /// A caller in the queue. Touched only by who has the turn, and by the caller once it had the turn.
    private static final class Waiting {

        private final List<Entry> entries;
        private @Nullable List<LoggedAct> written;
        private @Nullable RuntimeException failure;
        private boolean done;

        Waiting(List<Entry> entries) {
            this.entries = List.copyOf(entries);
        }

        boolean isDone() {
            return done;
        }

        void fail(RuntimeException why) {
            if (failure == null) {
                failure = why;
            }
        }

        void finish() {
            done = true;
        }

        List<LoggedAct> outcome() {
            if (failure != null) {
                throw failure;
            }
            if (written == null) {
                throw new IllegalStateException("Who wrote for this caller was stopped by an error");
            }
            return written;
        }
    }
}
