package org.reversementoring.rest;

import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.InternalProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.reversementoring.access.Actor;
import org.reversementoring.spi.IdempotencyKeys;
import org.reversementoring.spi.UnitOfWork;

/**
 * Puts the API together out of instances. Nothing is found by scanning, so that any server's Jersey runs exactly this.
 */
public final class Api {
    /** Every resource class; the API document is held against them, and so is the wiring. */
    public static final List<Class<?>> RESOURCES = List.of(
            AgreementsResource.class,
            AuditResource.class,
            BurdenPolicyResource.class,
            BurdenResource.class,
            CoveredTopicsResource.class,
            CurriculaResource.class,
            DisclosuresResource.class,
            HealthResource.class,
            LearningOffersResource.class,
            LearningResource.class,
            LegalHoldsResource.class,
            LimitsResource.class,
            MatchingsResource.class,
            MetricsResource.class,
            NoticesResource.class,
            PairGoalsResource.class,
            PairWorkResource.class,
            PairsResource.class,
            ParticipationsResource.class,
            PeopleResource.class,
            PrivacyResource.class,
            ProgrammesResource.class,
            PulsesResource.class,
            RecognitionResource.class,
            RegisterResource.class,
            ReportsResource.class,
            ResourcesResource.class,
            SessionsResource.class,
            ProtectiveNotesResource.class,
            SupportResource.class,
            WriteBackResource.class);

    private Api() {}

    /** @param resources the resource instances, see {@code …Resource} */
    public static ResourceConfig of(
            TokenVerifier verifier,
            Function<VerifiedToken, Actor> actors,
            UnitOfWork work,
            IdempotencyKeys keys,
            Clock clock,
            RateLimits limits,
            List<?> resources) {
        ResourceConfig config = new ResourceConfig();
        config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // GlassFish and Payara force their JSON-B upon every application that does not name a JSON feature of its own.
        config.property(InternalProperties.JSON_FEATURE, WireJson.class.getSimpleName());
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        JacksonJsonProvider json = new JacksonJsonProvider(WireJson.mapper());
        json.disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
        config.register(json);
        config.register(new BodyRequired());
        config.register(new AuthenticationFilter(verifier, actors, limits));
        config.register(new StepUpFeature(verifier));
        config.register(new BodyLimitFilter());
        config.register(new IdempotencyFilter(work, keys, clock));
        config.register(new AnswerFilter());
        config.register(new CreatedFeature());
        config.register(new ProblemMapper());
        add(config, new DocumentResource());
        resources.forEach(resource -> add(config, resource));
        return config;
    }

    private static void add(ResourceConfig config, Object instance) {
        Resource described = Resource.from(instance.getClass());
        if (described == null) {
            config.register(instance);
        } else {
            config.registerResources(answeredBy(instance, described));
        }
    }

    /** Registered as it is, an instance would be taken for a provider too, and Jersey warns of each that is none. */
    private static Resource answeredBy(Object instance, Resource described) {
        Resource.Builder answered = Resource.builder(described.getPath());
        for (ResourceMethod method : described.getResourceMethods()) {
            answered.addMethod(method).handledBy(instance, method.getInvocable().getDefinitionMethod());
        }
        described.getChildResources().forEach(child -> answered.addChildResource(answeredBy(instance, child)));
        return answered.build();
    }
}
