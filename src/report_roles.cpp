// The compiled part of the report layer that brings issues and roles together.
#include <wgig/report/impl/statement_issues.ipp>
