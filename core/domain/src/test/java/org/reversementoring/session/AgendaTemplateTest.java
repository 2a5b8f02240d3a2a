package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.PrivateText;

class AgendaTemplateTest {
    @Test
    @Tag("S135")
    @Tag("S136")
    void everyTemplateLetsTheMenteeAskQuestionsOfTheBank() {
        assertThat(AgendaTexts.QUESTION_BANK).contains("What do you think?", "How could we do this differently?");
        assertThat(AgendaTemplate.all()).allSatisfy(t -> {
            assertThat(t.questions()).isNotEmpty().isSubsetOf(AgendaTexts.QUESTION_BANK);
            assertThat(t.asText()).contains(t.questions().get(0));
        });
        assertThat(AgendaTemplate.all())
                .anySatisfy(t -> assertThat(t.questions()).contains("What do you think?"))
                .anySatisfy(t -> assertThat(t.questions()).contains("How could we do this differently?"));
    }

    @Test
    @Tag("S040")
    void everyAgendaRemindsOfActiveListening() {
        assertThat(AgendaTemplate.all())
                .allSatisfy(t ->
                        assertThat(t.asText()).contains("full attention", "do not interrupt", "clarifying question"));
    }

    @Test
    @Tag("S057")
    void aTemplateIsFoundByItsKeyAndFitsIntoAnAgenda() {
        assertThat(AgendaTemplate.all()).allSatisfy(t -> {
            assertThat(AgendaTemplate.named(t.key())).isEqualTo(t);
            assertThat(t.asText()).hasSizeLessThan(PrivateText.MAX_LENGTH);
        });
        assertThat(AgendaTemplate.all()).extracting(AgendaTemplate::key).doesNotHaveDuplicates();
    }
}
