package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AgencyModelTest {
    private static final String SITE = "muster.site.added.v1";

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static ObjectNode folded(@Nullable ObjectNode before, String type, String data) {
        return AgencyModel.fold(before, type, json(data));
    }

    @Test
    void a_part_is_an_entry_of_its_list_under_its_id() {
        ObjectNode one = folded(null, SITE, "{'siteId':'a','label':'Pier'}");
        ObjectNode two = folded(one, SITE, "{'siteId':'b','label':'Yard'}");
        assertThat(two).isEqualTo(json("{'sites':[{'id':'a','label':'Pier'},{'id':'b','label':'Yard'}]}"));
    }

    @Test
    void what_is_told_of_it_again_is_added_to_it_and_what_is_null_goes() {
        ObjectNode one = folded(null, SITE, "{'siteId':'a','label':'Pier','address':'1 Harbor Way'}");
        ObjectNode two = folded(one, "muster.site.changed.v1", "{'siteId':'a','address':null,'label':'Quay'}");
        assertThat(two).isEqualTo(json("{'sites':[{'id':'a','label':'Quay'}]}"));
    }

    @Test
    void a_participation_keeps_the_agencys_own_id() {
        ObjectNode one = folded(null, "muster.agency.invited.v1", "{'agencyId':'a','role':'SUPPORT'}");
        ObjectNode two = folded(one, "muster.agency.confirmed.v1", "{'agencyId':'a','status':'CONFIRMED'}");
        assertThat(two).isEqualTo(json("{'participations':[{'agencyId':'a','role':'SUPPORT','status':'CONFIRMED'}]}"));
    }

    @Test
    void what_has_no_id_is_one_more_entry() {
        ObjectNode one = folded(null, "muster.note.taken.v1", "{'text':'x'}");
        ObjectNode two = folded(one, "muster.note.taken.v1", "{'text':'x'}");
        assertThat(two).isEqualTo(json("{'log':[{'text':'x'},{'text':'x'}]}"));
    }

    @Test
    void what_is_said_of_the_operation_is_a_member_of_its_own_and_who_comes_again_begins_again() {
        ObjectNode one = folded(null, "muster.operation.renamed.v1", "{'name':'Harbor'}");
        ObjectNode two = folded(one, SITE, "{'siteId':'a'}");
        assertThat(two).isEqualTo(json("{'name':'Harbor','sites':[{'id':'a'}]}"));
        assertThat(folded(two, "muster.participation.opened.v1", "{'name':'Quay'}"))
                .isEqualTo(json("{'name':'Quay'}"));
    }

    @Test
    void the_model_before_stays_as_it_is() {
        ObjectNode one = folded(null, SITE, "{'siteId':'a','label':'Pier'}");
        folded(one, "muster.site.changed.v1", "{'siteId':'a','label':'Quay'}");
        folded(one, SITE, "{'siteId':'b'}");
        assertThat(one).isEqualTo(json("{'sites':[{'id':'a','label':'Pier'}]}"));
    }
}
