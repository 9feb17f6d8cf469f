package org.whence.core.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// What people concluded on a media in a case: their answers to the [Question]s, their assessment, and what second
/// reviewers say of it. All that stands is here, whoever said it; what counts comes first.
///
/// @param answers in the order of the questions; two to one question are a conflict, or somebody else's offer
/// @param conclusions one is the assessment, two are a conflict, or somebody else's offer
/// @param reviews of assessments that are here or were replaced, never by the author of the assessment
public record Appraisal(List<Answer> answers, List<Conclusion> conclusions, List<Review> reviews) {

    /// Nobody concluded anything.
    public static final Appraisal NONE = new Appraisal(List.of(), List.of(), List.of());

    public Appraisal {
        answers = List.copyOf(answers);
        conclusions = List.copyOf(conclusions);
        reviews = List.copyOf(reviews);
    }

    /// Who said it, and by which act.
    ///
    /// @param counts whether their acts count at this desk; if not, it is what they offer
    public record Said(ActId act, AuthorId by, Instant at, boolean counts) {}

    /// An answer, with what it rests on, in its author's words.
    public record Answer(Question question, String text, Said said) {}

    /// An assessment that stands.
    public record Conclusion(Assessment assessment, Said said) {}

    /// What a second reviewer says.
    ///
    /// @param of the act of the assessment that they read
    public record Review(ActId of, Stance stance, String reason, Said said) {}

    /// What a second reviewer holds of an assessment.
    public enum Stance {
        AGREES,
        DISAGREES,
        /// They take back what they said before.
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if it is no such word
        public static Stance ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isEmpty() {
        return answers.isEmpty() && conclusions.isEmpty() && reviews.isEmpty();
    }

    /// The answers to one question.
    public List<Answer> answers(Question question) {
        return answers.stream().filter(answer -> answer.question() == question).toList();
    }

    /// How many of the questions have an answer.
    public int answered() {
        return Math.toIntExact(answers.stream().map(Answer::question).distinct().count());
    }

    /// Everybody who said anything of it.
    public List<AuthorId> authors() {
        return Stream.of(
                        answers.stream().map(Answer::said),
                        conclusions.stream().map(Conclusion::said),
                        reviews.stream().map(Review::said))
                .flatMap(said -> said)
                .map(Said::by)
                .distinct()
                .toList();
    }

    /// What second reviewers say of one assessment.
    public List<Review> reviews(Conclusion of) {
        return reviews.stream()
                .filter(review -> review.of().equals(of.said().act()))
                .toList();
    }

    /// What they say of assessments that were replaced since.
    public List<Review> earlierReviews() {
        return reviews.stream()
                .filter(review -> conclusions.stream()
                        .noneMatch(conclusion -> conclusion.said().act().equals(review.of())))
                .toList();
    }
}
