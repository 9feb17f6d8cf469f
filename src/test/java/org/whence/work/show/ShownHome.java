package org.whence.work.show;

import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteAppraisals;
import org.whence.adapter.sqlite.SqliteCases;
import org.whence.adapter.sqlite.SqliteClaims;
import org.whence.adapter.sqlite.SqliteDecisions;
import org.whence.adapter.sqlite.SqliteListing;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqliteNotes;
import org.whence.adapter.sqlite.SqlitePacks;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.core.casefile.WithPacks;
import org.whence.core.finding.RuleBooks;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Witnesses;
import org.whence.work.CustodyHome;
import org.whence.work.list.ListMedia;

/// What is shown of a home, one media at a time and in lists, and where what it is made of is put.
final class ShownHome {

    final SqlitePacks packs;
    final SqliteMatches matches;
    final ShowMedia show;
    final ListMedia list;

    ShownHome(CustodyHome home) {
        var catalogue = home.catalogue;
        var appearances = new SqliteAppearances(catalogue);
        var listing = new SqliteListing(catalogue);
        packs = new SqlitePacks(catalogue);
        matches = new SqliteMatches(catalogue);
        var witnesses = new Witnesses(
                new WithPacks(appearances, packs),
                matches,
                new SqliteDecisions(catalogue),
                new SqliteReliance(catalogue, home.keys.publicKey().author()));
        var check = new CheckClaims(new SqliteClaims(catalogue), home.examinations, witnesses, listing);
        show = new ShowMedia(
                home.examinations,
                appearances,
                witnesses,
                check,
                new SqliteNotes(catalogue),
                new SqliteAppraisals(catalogue),
                listing,
                new SqliteCases(catalogue),
                RuleBooks.bundled(),
                _ -> "Olga");
        list = new ListMedia(listing, matches, appearances, witnesses, check, Platforms.bundled());
    }
}
