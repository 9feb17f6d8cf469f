package org.whence.cli.show;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.record.CaseId;
import org.whence.work.desk.Verbs;
import org.whence.work.list.ShowWhereAndWhen.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence places CASE`
@Command(
        name = "places",
        description = "The positions that the files of a case state, each with its field and what is odd about it.")
public final class PlacesCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, this::list);
    }

    private int list(CaseId in, Verbs verbs) {
        var all = verbs.whereabouts().of(in);
        if (whence.json()) {
            all.positions().forEach(position -> whence.console().json(json(position, all.name(position.media()))));
        } else {
            var table = new Table("MEDIA", "LATITUDE", "LONGITUDE", "METRES", "LOOKS", "FIELD", "FLAGS");
            for (var position : all.positions()) {
                var point = position.point();
                table.row(
                        all.name(position.media()),
                        degrees(point.latitude()),
                        degrees(point.longitude()),
                        Long.toString(Math.round(point.radiusMetres())),
                        direction(position.stated().details().direction()),
                        position.stated().source(),
                        position.flags().stream().map(PlaceFlag::word).collect(joining(", ")));
            }
            (table.isEmpty() ? List.of("No file of this case states a position.") : table.lines())
                    .forEach(whence.console()::line);
        }
        return ExitCode.DONE;
    }

    private static Json.Obj json(Position position, String name) {
        var point = position.point();
        var direction = position.stated().details().direction();
        return Json.object()
                .put("sha256", position.media().hex())
                .put("name", name)
                .put("lat", Json.decimal(point.latitude(), 7))
                .put("lon", Json.decimal(point.longitude(), 7))
                .put("radiusMetres", Json.decimal(point.radiusMetres(), 1))
                .put("direction", direction == null ? Json.Null.NULL : Json.decimal(direction, 2))
                .put("source", position.stated().source())
                .put(
                        "flags",
                        Json.array(
                                position.flags(),
                                flag -> Json.object()
                                        .put("flag", flag.word())
                                        .put("says", flag.says())
                                        .build()))
                .build();
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static String direction(@Nullable Double degrees) {
        return degrees == null ? "" : Math.round(degrees) + "°";
    }
}
