package org.whence.adapter.sqlite;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Appraisals;
import org.whence.core.provenance.AppraisalsContract;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.DeskId;
import org.whence.support.Desks;

final class SqliteAppraisalsTest extends AppraisalsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    private final Map<AuthorKey, ActLog> strangers = new HashMap<>();

    @BeforeEach
    void belong() {
        catalogue.catalogue().belongTo(Desks.KEY.author());
    }

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected ActLog log(AuthorKey stranger) {
        return strangers.computeIfAbsent(
                stranger,
                key -> new SqliteActLog(
                        catalogue.catalogue(), key, new DeskId(new UUID(5, strangers.size())), Desks.chains()));
    }

    @Override
    protected Appraisals appraisals() {
        return new SqliteAppraisals(catalogue.catalogue());
    }
}
