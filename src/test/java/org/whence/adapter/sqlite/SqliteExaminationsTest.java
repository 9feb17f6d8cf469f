package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.ExaminationsContract;

final class SqliteExaminationsTest extends ExaminationsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Examinations examinations() {
        return new SqliteExaminations(catalogue.catalogue());
    }
}
