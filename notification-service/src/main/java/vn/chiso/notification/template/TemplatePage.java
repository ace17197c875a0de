package vn.chiso.notification.template;

import java.util.List;

/** The shape of a page, for the contract. */
record TemplatePage(List<TemplateResponse> items, String next) {}
