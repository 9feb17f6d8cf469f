package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.Outcome;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.SampleActs;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.json.JsonReader;
import org.whence.core.metadata.Facts;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.support.Desks;

final class FieldClassesTest {

    private static final ChainName CHAIN = new ChainName(new CaseId(new UUID(7, 1)), Desks.KEY.author(), Desks.DESK);

    @Test
    void every_field_of_every_act_has_a_class() {
        var acts = new SampleActs(new SplittableRandom(4), CHAIN)
                .oneOfEach()
                .filter(act -> !(act instanceof Act.Unknown))
                .collect(Collectors.toList());
        acts.add(new Act.Opened(CHAIN.in(), Desks.KEY, Desks.DESK, null));

        assertThat(acts).allSatisfy(act -> {
            var fields = new HashSet<>(
                    JsonReader.object(ActJson.write(act)).members().keySet());
            fields.removeAll(Set.of("act", "v"));
            assertThat(FieldClasses.fields(ActJson.word(act)))
                    .as(ActJson.word(act))
                    .containsAll(fields);
        });
    }

    @Test
    void from_whom_a_file_came_is_of_a_class_of_its_own() {
        var media = new MediaId("5".repeat(64));
        var sourced = new Act.Sourced(new RecordId(new UUID(1, 1)), media, "a neighbour");
        assertThat(FieldClasses.of(sourced)).containsExactly(FieldClass.SOURCE);
        assertThat(FieldClasses.of(new Act.Named("Bridge", List.of()))).containsExactly(FieldClass.OPEN);
    }

    @Test
    void who_did_what_with_the_case_is_of_staff_and_places_and_devices_are_their_own_classes() {
        var staff = new SampleActs(new SplittableRandom(5), CHAIN)
                .oneOfEach()
                .filter(act -> FieldClasses.of(act).equals(Set.of(FieldClass.STAFF)))
                .map(ActJson::word);
        assertThat(staff)
                .containsOnly("reviewed", "verified", "removed", "exported", "imported", "closed-off", "restored");
        assertThat(FieldClasses.ofExamination("places")).containsExactly(FieldClass.PLACE);
        assertThat(FieldClasses.ofExamination("device")).containsExactly(FieldClass.DEVICE);
        assertThat(FieldClasses.ofExamination("software")).containsExactly(FieldClass.DEVICE);
        assertThat(FieldClasses.ofExamination("pixels")).containsExactly(FieldClass.OPEN);
    }

    @Test
    void of_an_act_or_a_version_that_is_not_known_nobody_can_say_what_it_holds() {
        for (var later :
                List.of("{\"act\":\"foretold\",\"v\":1}", "{\"act\":\"named\",\"v\":2,\"where\":\"at home\"}")) {
            assertThat(FieldClasses.of(ActJson.read(later, CHAIN))).isEqualTo(EnumSet.allOf(FieldClass.class));
        }
    }

    @Test
    void every_field_of_an_examination_and_of_its_facts_has_a_class() {
        var fields = Stream.of(Examination.class, Facts.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName);
        assertThat(fields)
                .allSatisfy(field -> assertThat(FieldClasses.ofExamination(field))
                        .as(field)
                        .isNotEqualTo(EnumSet.allOf(FieldClass.class)));
    }

    @Test
    void credentials_go_with_places_devices_and_sources_and_not_without() {
        var credentials = Credentials.without(new Outcome.NoneFound());
        var media = new MediaId("5".repeat(64));
        var examination = Examination.none(media, "process only", Status.FAILED, "It cannot be read.", "image/jpeg")
                .saying(List.of(), Facts.NONE, List.of(), credentials);

        assertThat(FieldClasses.allowed(examination, EnumSet.allOf(FieldClass.class))
                        .credentials())
                .isEqualTo(credentials);
        assertThat(FieldClasses.allowed(examination, Set.of(FieldClass.OPEN)).credentials())
                .isNull();
        assertThat(FieldClasses.allowed(examination, Set.of(FieldClass.OPEN, FieldClass.PLACE))
                        .credentials())
                .isNull();
        assertThat(examination.withoutProofs(null).credentials()).isEqualTo(credentials);
    }
}
