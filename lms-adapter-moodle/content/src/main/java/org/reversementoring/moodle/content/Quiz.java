package org.reversementoring.moodle.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * What closes a training course. It may be tried as often as one likes; the best attempt counts.
 *
 * @param about shown before the first question, CommonMark
 * @param passPercent share of right answers that completes it
 * @param passed said to who passed
 * @param notYet said to who did not
 */
public record Quiz(
        String title, String about, int passPercent, String passed, String notYet, List<Question> questions) {
    public Quiz {
        questions = List.copyOf(questions);
    }

    /** Everything that is shown to learners, apart from the title. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(about, passed, notYet),
                questions.stream()
                        .flatMap(question -> Stream.concat(
                                Stream.of(question.text(), question.remember()),
                                question.answers().stream()
                                        .flatMap(answer -> Stream.of(answer.text(), answer.because())))));
    }

    public enum Kind {
        /** One of several answers is right. */
        CHOICE,
        /** A statement that is true or false. The answers are {@code true}, then {@code false}. */
        STATEMENT
    }

    /**
     * @param name short, unique in the quiz; teachers see it in the question bank
     * @param text CommonMark, as are the answers and what is said to them
     * @param remember said after every answer
     */
    public record Question(String name, Kind kind, String text, List<Answer> answers, String remember) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /** @param because said to who chose it */
    public record Answer(String text, boolean right, String because) {}
}
