# Exit code 1 of either verb is an answer: privileges are added, there is something to do.
failed=0
{
  printf '### What the code may do\n\n'
  status=0
  sdkkit manifest diff "$BASE" HEAD --project "$SDKKIT_PROJECT" --format markdown 2>&1 || status=$?
  [ "$status" -le 1 ] || failed=1
  for environment in $ENVIRONMENTS; do
    adopt=''
    for known in ${SDKKIT_CLIENT_IDS:-}; do
      [ "${known%%=*}" != "$environment" ] || adopt=${known#*=}
    done
    printf '\n### Plan for %s\n\n```\n' "$environment"
    status=0
    sdkkit plan --project "$SDKKIT_PROJECT" --env "$environment" ${adopt:+--adopt "$adopt"} 2>&1 || status=$?
    [ "$status" -le 1 ] || failed=1
    printf '```\n'
  done
} >comment.md
cat comment.md
exit "$failed"
