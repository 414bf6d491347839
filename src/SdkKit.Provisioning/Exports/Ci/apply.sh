adopt=''
for known in ${SDKKIT_CLIENT_IDS:-}; do
  [ "${known%%=*}" != "$ENVIRONMENT" ] || adopt=${known#*=}
done
sdkkit apply --project "$SDKKIT_PROJECT" --env "$ENVIRONMENT" ${adopt:+--adopt "$adopt"} --yes --wait
