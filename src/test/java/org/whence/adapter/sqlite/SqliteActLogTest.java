package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ActLogContract;

final class SqliteActLogTest extends ActLogContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }
}
