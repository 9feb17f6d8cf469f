package org.whence.work;

import java.util.function.Function;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.Identity;
import org.whence.core.finding.RuleBooks;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.Ids;

/// Everything that can be done at a desk: what the window and the command line are handed.
///
/// @param key of whoever works here
/// @param authorNames by which authors are shown
public record Verbs(
        Ids ids,
        Identity identity,
        Cases cases,
        OpenCase openCase,
        FindMedia findMedia,
        ListMedia list,
        AddMedia add,
        SaveFrame saveFrame,
        ExamineMedia examine,
        LookUp lookUp,
        ShowMedia show,
        ShowTimeline timeline,
        ListPosts posts,
        ShowWhereAndWhen whereabouts,
        GroupCopies copies,
        CheckClaims check,
        DecideMatch decide,
        RecordClaim record,
        WriteNote note,
        MarkMedia mark,
        AssessMedia assess,
        ShowCustody custody,
        VerifyDesk verify,
        ExportCase export,
        ImportCase imports,
        RehearseVerdicts rehearse,
        RestoreCase restore,
        StampTime stamp,
        RelyOn rely,
        CiteRecord cite,
        SettleConflict settle,
        ShowTeam team,
        AddressBook colleagues,
        AuthorKey key,
        RemoveMedia remove,
        WriteReport report,
        RuleBooks rules,
        ExtractMedia extract,
        MakePack pack,
        TakePack takePack,
        VerdictWords words,
        Function<AuthorId, String> authorNames) {}
