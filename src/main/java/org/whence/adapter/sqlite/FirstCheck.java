package org.whence.adapter.sqlite;

import org.whence.core.record.CatalogueException;

/// The check of a catalogue's whole file, which is made once: by whoever asks first, while all others wait for what
/// comes
/// of it. For use from any thread.
final class FirstCheck {

    private final Runnable check;
    private boolean passed;

    /// @param check throws a [CatalogueException] where the file is damaged
    FirstCheck(Runnable check) {
        this.check = check;
    }

    static FirstCheck passed() {
        var check = new FirstCheck(() -> {});
        check.passed = true;
        return check;
    }

    /// @throws CatalogueException if the file is damaged
    synchronized void require() {
        if (!passed) {
            check.run();
            passed = true;
        }
    }
}
