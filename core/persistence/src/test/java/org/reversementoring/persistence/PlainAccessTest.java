package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

class PlainAccessTest {
    @Test
    void hibernateMakesNoClassesOfItsOwn() {
        SessionFactoryImplementor factory =
                TestDatabase.H2.open().entityManagers().unwrap(SessionFactoryImplementor.class);
        assertThat(factory.getServiceRegistry().requireService(BytecodeProvider.class))
                .isInstanceOf(BytecodeProviderImpl.class);
    }

    @Test
    void noRowRefersToAnotherSoNoneIsLoadedWhenItIsFirstTouched() {
        assertThat(Rows.ALL.stream()
                        .flatMap(row ->
                                Stream.<Class<?>>iterate(row, type -> type != Object.class, Class::getSuperclass))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .flatMap(field -> Arrays.stream(field.getAnnotations()))
                        .map(Annotation::annotationType)
                        .map(Class::getSimpleName))
                .isNotEmpty()
                .doesNotContain("ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "ElementCollection", "Any")
                .doesNotContain("Basic", "LazyGroup");
    }
}
