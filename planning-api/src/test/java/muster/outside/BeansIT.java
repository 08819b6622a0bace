package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** Whatever calls itself a component runs. One that the scan of packages passes by is missed by nobody until it is needed. */
@ExtendWith(Running.class)
class BeansIT {
    private final Service muster;

    BeansIT(Service muster) {
        this.muster = muster;
    }

    @Test
    void every_component_of_muster_is_a_bean() {
        List<String> components = components();
        assertThat(components).hasSizeGreaterThan(30);
        assertThat(components).allSatisfy(name -> assertThat(muster.runs(name)).isTrue());
    }

    /** Those that a setting switches on are tried by the tests of that setting. */
    private static List<String> components() {
        ClassPathScanningCandidateComponentProvider all = new ClassPathScanningCandidateComponentProvider(false);
        all.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return all.findCandidateComponents("muster").stream()
                .filter(found -> found instanceof AnnotatedBeanDefinition component
                        && !component.getMetadata().isAnnotated(ConditionalOnProperty.class.getName()))
                .map(BeanDefinition::getBeanClassName)
                .toList();
    }
}
