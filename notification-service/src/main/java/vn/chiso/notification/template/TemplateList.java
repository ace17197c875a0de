package vn.chiso.notification.template;

import java.util.List;

/** All words of one name, or all that are in use. */
record TemplateList(List<TemplateResponse> items) {}
