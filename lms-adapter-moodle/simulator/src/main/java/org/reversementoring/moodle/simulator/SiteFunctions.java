package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the site says of itself. */
final class SiteFunctions {
    private static final String VERSION = "2024100700";

    private final String siteUrl;
    private final Site site;
    private final Functions functions;

    SiteFunctions(Site site, String siteUrl, Functions functions) {
        this.site = site;
        this.siteUrl = siteUrl;
        this.functions = functions;
    }

    void register(Functions service) {
        service.add("core_webservice_get_site_info", Shape.fields(), ignored -> siteInfo());
    }

    private ObjectNode siteInfo() {
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("sitename", "Simulated Moodle")
                .put("username", "rm_ws")
                .put("firstname", "rm_ws")
                .put("lastname", "svc")
                .put("fullname", "rm_ws svc")
                .put("lang", site.language.code())
                .put("userid", Site.SERVICE_USER)
                .put("siteurl", siteUrl)
                .put("userpictureurl", siteUrl + "/theme/image.php/boost/core/1/u/f1");
        ArrayNode names = info.putArray("functions");
        functions.names().forEach(name -> names.addObject().put("name", name).put("version", VERSION));
        info.put("downloadfiles", 1)
                .put("uploadfiles", 1)
                .put("release", "4.5 (Build: 20241007)")
                .put("version", VERSION)
                .put("mobilecssurl", "");
        ArrayNode features = info.putArray("advancedfeatures");
        for (String feature : List.of("messaging", "enablecompletion")) {
            features.addObject().put("name", feature).put("value", site.switchedOff.contains(feature) ? 0 : 1);
        }
        site.about.forEach(info::put);
        return info.put("usercanmanageownfiles", true)
                .put("userquota", 104_857_600)
                .put("usermaxuploadfilesize", -1)
                .put("userhomepage", 1)
                .put("userprivateaccesskey", "none")
                .put("siteid", 1)
                .put("sitecalendartype", "gregorian")
                .put("usercalendartype", "gregorian")
                .put("userissiteadmin", false)
                .put("theme", "boost")
                .put("limitconcurrentlogins", 0)
                .put("policyagreed", 0);
    }
}
